import { FairSemaphore } from '../database/fair-semaphore.ts';

/**
 * Files that are written or synced at one moment in this process. Node has four threads for them, which passwords and downloads need too, so half of them stay free; and
 * a tenant has one, so that anyone who sends many files at once waits for themselves.
 */
const atOnce = { all: 2, requests: 2, ofTenant: 1, ofPrincipal: 1 };

/** The turns at the disk: each is short, a piece of a file or its sync, and tenants have them one after the other. */
export class DiskTurns {
  readonly #semaphore = new FairSemaphore(atOnce);

  async run<Answer>(tenantId: string, work: () => Promise<Answer>): Promise<Answer> {
    const user = { tenantId, principalId: '' };
    const turn = this.#semaphore.acquire(user);
    if (turn) await turn;
    return work().finally(() => this.#semaphore.release(user));
  }
}
