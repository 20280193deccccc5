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

/** Events per second of who comes back to a feed with so many replies on one ticket. */
export interface CatchUpFigures {
  replies: number;
  query: number;
  subscription: number;
}

export interface LiveResults {
  measured: Measured[];
  /** Bytes per client that has stopped reading; `null` if not measured. */
  stalled: number | null;
  writers: WritersFigures[];
  /** `null` if not measured. */
  catchUp: CatchUpFigures | null;
}
