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
  way: string;
  perSecond: number;
}

export interface LiveResults {
  measured: Measured[];
  /** Bytes that each client costs who does not read; `null` where that was not weighed. */
  stalled: number | null;
  writers: WritersFigures[];
}
