import type { Figures, Memory } from './measure.ts';
import type { Scenario } from './scenario.ts';

export interface Measured {
  name: string;
  scenario: Scenario;
  figures: Figures;
  memory: Memory;
}

/** Transactions per second of all writers together. */
export interface WritersFigures {
  commitDelayMs: number;
  variant: string;
  perSecond: number;
}

export interface LiveResults {
  measured: Measured[];
  /** Bytes per client that has stopped reading; `null` if not measured. */
  stalled: number | null;
  writers: WritersFigures[];
}
