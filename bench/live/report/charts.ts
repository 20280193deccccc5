import type { LiveResults, Measured, WritersFigures } from '../results.ts';
import { type Bars, draw } from './bars.ts';

export interface Chart {
  name: string;
  title: string;
  svg: string;
}

export function charts({ measured, writers }: LiveResults): Chart[] {
  const figures: Record<string, Bars> = {
    cpu: ofScenarios("Microseconds of the server's processor time for each delivered message", measured, ({ figures }) => figures.cpu, micro),
    p99: ofScenarios('Milliseconds from the commit to the receipt, p99', measured, ({ figures }) => figures.p99, milli),
    memory: { title: 'Bytes of heap for each idle subscription', groups: memory(measured) },
    writers: { title: 'Transactions a second of 25 writers', groups: ofWriters(writers) },
  };
  return Object.entries(figures).map(([name, bars]) => ({ name, title: bars.title, svg: draw(bars) }));
}

const micro = (figure: number) => figure.toFixed(2);
const milli = (figure: number) => figure.toFixed(1);

function ofScenarios(title: string, measured: Measured[], figureOf: (one: Measured) => number, text: (figure: number) => string): Bars {
  const byScenario = Map.groupBy(measured, ({ scenario: { subscribers, perTick } }) => `${subscribers.toLocaleString('en')} × ${perTick}`);
  const groups = [...byScenario].map(([label, ofScenario]) => ({
    label,
    bars: ofScenario.map((one) => ({ name: one.name, figure: figureOf(one), text: text(figureOf(one)) })),
  }));
  return { title, groups };
}

function memory(measured: Measured[]): Bars['groups'] {
  const once = measured.filter(({ scenario }) => scenario.perTick === 1);
  return [...Map.groupBy(once, ({ scenario }) => scenario.subscribers)].map(([subscribers, ofSize]) => ({
    label: `${subscribers.toLocaleString('en')} subscribers`,
    bars: ofSize.map(({ name, memory: { subscription } }) => ({ name, figure: Math.max(0, subscription), text: subscription.toFixed(0) })),
  }));
}

function ofWriters(writers: WritersFigures[]): Bars['groups'] {
  return [...Map.groupBy(writers, ({ commitDelayMs }) => commitDelayMs)].map(([ms, ofDelay]) => ({
    label: `${ms} ms commits`,
    bars: ofDelay.map(({ variant, perSecond }) => ({ name: variant, figure: perSecond, text: perSecond.toFixed(0) })),
  }));
}
