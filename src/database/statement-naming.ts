import type { Log } from '../core/log.ts';
import { isNameless } from './database-error.ts';

/** Whether statements are prepared under names. A pooler that passes each transaction to another connection must know them. */
export class StatementNaming {
  readonly #isWanted: boolean;
  readonly #log: Log;
  isOn: boolean;

  constructor(isWanted: boolean, log: Log) {
    this.#isWanted = isWanted;
    this.#log = log;
    this.isOn = isWanted;
  }

  /** Whether the error tells that names do not work here; from then on there are none, and what failed can be done again. */
  endsBy(error: unknown): boolean {
    if (!this.#isWanted || !isNameless(error)) return false;
    if (this.isOn)
      this.#log.warn(
        'a pooler in front of the database does not know prepared statements, so there are none from now on: set DATABASE_STATEMENTS=unnamed, or use PgBouncer 1.21 or newer',
      );
    this.isOn = false;
    return true;
  }
}
