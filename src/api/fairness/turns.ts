import { FairSemaphore } from '../../database/fair-semaphore.ts';
import { withoutShares } from '../../database/permit-shares.ts';

/** Few requests begin in each turn of the event loop, so that anyone who sends very many at once, or what is expensive to read, lets others begin in between: first tenants take turns, then the principals of a tenant. */
export class Turns {
  readonly #semaphore: FairSemaphore;

  constructor(perTurn = 4) {
    this.#semaphore = new FairSemaphore(withoutShares(perTurn));
  }

  /** `null` where the turn is free, so that this costs next to nothing. */
  take(tenantId: string, principalId: string): Promise<void> | null {
    const user = { tenantId, principalId };
    const end = () => void setImmediate(() => this.#semaphore.release(user));
    const turn = this.#semaphore.acquire(user);
    if (turn) return turn.then(end);
    end();
    return null;
  }
}
