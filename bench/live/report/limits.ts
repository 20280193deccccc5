import type { LiveResults, Measured, WritersFigures } from '../results.ts';

/** The required limits, and what was measured. */
export interface Limit {
  what: string;
  max: number;
  measured: number;
  unit: string;
}

export function limitsOf({ measured, stalled, writers }: LiveResults): Limit[] {
  const sizes = [1_000, 5_000].filter((size) => measured.some(({ scenario }) => scenario.subscribers === size));
  const ofStalled = stalled === null ? [] : [{ what: 'a client that has stopped reading', max: 1.5, measured: stalled / 2 ** 20, unit: 'MiB' }];
  return [...sizes.flatMap((size) => limitsOfSize(size, measured)), ...ofStalled, ...writerLimits(writers)];
}

function limitsOfSize(size: number, measured: Measured[]): Limit[] {
  const find = (name: string, perTick: number) =>
    measured.find((one) => one.name === name && one.scenario.subscribers === size && one.scenario.perTick === perTick);
  const [raw, ours, batched] = [find('raw', 1), find('relevo', 1), find('relevo', 10)];
  if (!raw || !ours || !batched) return [];
  const who = `${size.toLocaleString('en')} subscribers`;
  return [
    {
      what: `processor time for each message, ${who}, single events`,
      max: size === 1_000 ? 1.2 : 1.1,
      measured: ours.figures.cpu / raw.figures.cpu,
      unit: '× raw',
    },
    { what: `processor time for each message, ${who}, 10 in a tick`, max: 0.35, measured: batched.figures.cpu / raw.figures.cpu, unit: '× raw, single' },
    { what: `p99, ${who}, single events (raw: ${raw.figures.p99.toFixed(1)} ms)`, max: size === 1_000 ? 60 : 120, measured: ours.figures.p99, unit: 'ms' },
    { what: `heap of an idle subscription, ${who}`, max: 6, measured: ours.memory.subscription / 1_024, unit: 'KB' },
  ];
}

function writerLimits(writers: WritersFigures[]): Limit[] {
  const of = (variant: string) => writers.find((one) => one.variant === variant && one.commitDelayMs === 3)?.perSecond;
  const [without, withNotifier] = [of('events, no notification'), of('events and notification')];
  if (!without || !withNotifier) return [];
  return [
    { what: 'the notification, for writers at 3 ms commits', max: 20, measured: Math.max(0, 1 - withNotifier / without) * 100, unit: '% fewer transactions' },
  ];
}
