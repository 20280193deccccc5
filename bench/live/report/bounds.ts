import type { LiveResults, Measured, WritersFigures } from '../results.ts';

/** What issue "Live" says must hold, and what was measured. */
export interface Bound {
  what: string;
  most: number;
  measured: number;
  unit: string;
}

export function bounds({ measured, stalled, writers }: LiveResults): Bound[] {
  const sizes = [1_000, 5_000].filter((size) => measured.some(({ scenario }) => scenario.subscribers === size));
  const ofStalled = stalled === null ? [] : [{ what: 'a client that has stopped to read', most: 1.5, measured: stalled / 2 ** 20, unit: 'MiB' }];
  return [...sizes.flatMap((size) => boundsOf(size, measured)), ...ofStalled, ...priceOf(writers)];
}

function boundsOf(size: number, measured: Measured[]): Bound[] {
  const find = (name: string, perTick: number) =>
    measured.find((one) => one.name === name && one.scenario.subscribers === size && one.scenario.perTick === perTick);
  const [raw, ours, batched] = [find('raw', 1), find('relevo', 1), find('relevo', 10)];
  if (!raw || !ours || !batched) return [];
  const who = `${size.toLocaleString('en')} subscribers`;
  return [
    { what: `processor time for each message, ${who}, single events`, most: 1.3, measured: ours.figures.cpu / raw.figures.cpu, unit: '× raw' },
    { what: `processor time for each message, ${who}, 10 in a tick`, most: 0.35, measured: batched.figures.cpu / raw.figures.cpu, unit: '× raw, single' },
    { what: `p99, ${who}, single events (raw: ${raw.figures.p99.toFixed(1)} ms)`, most: size === 1_000 ? 60 : 120, measured: ours.figures.p99, unit: 'ms' },
    { what: `heap of an idle subscription, ${who}`, most: 6, measured: ours.memory.subscription / 1_024, unit: 'KB' },
  ];
}

function priceOf(writers: WritersFigures[]): Bound[] {
  const of = (way: string) => writers.find((one) => one.way === way && one.commitDelayMs === 3)?.perSecond;
  const [without, withNotifier] = [of('events, no bell'), of('events and the bell')];
  if (!without || !withNotifier) return [];
  return [{ what: 'the bell, for writers at 3 ms commits', most: 20, measured: Math.max(0, 1 - withNotifier / without) * 100, unit: '% fewer transactions' }];
}
