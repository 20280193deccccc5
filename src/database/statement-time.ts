import { appError } from '../core/app-error.ts';

/** The time that the statements of one operation may take together: as long as its points pay for. */
export class StatementTime {
  readonly limitMs: number;
  #spentMs = 0;

  constructor(limitMs: number) {
    this.limitMs = limitMs;
  }

  /** Milliseconds that the statements took so far. */
  get spentMs(): number {
    return this.#spentMs;
  }

  /** Runs a statement with the time that is left as its timeout. Statements that run at once each have what was left when they began. */
  async take<Answer>(run: (timeoutMs: number) => Promise<Answer>): Promise<Answer> {
    const startedAt = performance.now();
    try {
      return await run(Math.max(1, Math.ceil(this.limitMs - this.#spentMs)));
    } finally {
      this.#spentMs += performance.now() - startedAt;
    }
  }

  refusal(): Error {
    const limit = this.limitMs;
    return appError('COST_EXCEEDED', `The operation took more than ${limit} ms of the database, all that its cost pays for; ask for less.`, { limit });
  }
}
