import { appError } from '../core/app-error.ts';
import { errorTexts } from '../core/error-texts.ts';

/** The time that the statements of one operation may take: as long as its points pay for. Statements that run at once take it together. */
export class StatementTime {
  readonly limitMs: number;
  /** The length of the statements that were planned first. */
  planned = 0;
  /** How many were run, and how many of them were reads that can be repeated by themselves. */
  statements = 0;
  reads = 0;
  #running = 0;
  #since = 0;
  #endedMs = 0;

  constructor(limitMs: number) {
    this.limitMs = limitMs;
  }

  /** Milliseconds in which at least one statement ran. */
  get spentMs(): number {
    return this.#endedMs + (this.#running > 0 ? performance.now() - this.#since : 0);
  }

  /** At least one millisecond. */
  get leftMs(): number {
    return Math.max(1, Math.ceil(this.limitMs - this.spentMs));
  }

  /** Runs a statement with the time that is left as its timeout. */
  async take<Answer>(run: (timeoutMs: number) => Promise<Answer>): Promise<Answer> {
    const { leftMs } = this;
    this.statements += 1;
    if (this.#running === 0) this.#since = performance.now();
    this.#running += 1;
    try {
      return await run(leftMs);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#endedMs += performance.now() - this.#since;
    }
  }

  refusal(): Error {
    const limit = this.limitMs;
    return appError('COST_EXCEEDED', errorTexts.tooMuchTime, { limit, limitName: 'statementTime' });
  }
}
