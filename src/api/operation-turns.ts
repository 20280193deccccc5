import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../core/graphql/request-context.ts';
import { FairSemaphore } from '../database/fair-semaphore.ts';
import { withoutShares } from '../database/permit-shares.ts';
import { turnMs } from '../database/time-limits.ts';

/** An operation of so many points takes some milliseconds of the processors, of this process and of PostgreSQL. */
const heavyPoints = 300;
/** How many operations of a tenant run at once while others are active. */
const atOnce = { heavy: 1, light: 4 };
/** A tenant counts as active for so long after each request. */
const activeMs = 1_000;

/** While other tenants are active, few operations of a tenant run at once, and of the heavy ones one, its principals in turns: who sends very many waits for themselves. Light ones never wait for heavy ones. */
export class OperationTurns {
  readonly #active = new LRUCache<string, true>({ max: 10_000, ttl: activeMs });
  readonly #semaphores = { heavy: new Map<string, FairSemaphore>(), light: new Map<string, FairSemaphore>() };

  async run<Answer>({ ctx, answerBy }: Pick<RequestContext, 'ctx' | 'answerBy'>, points: number, work: () => Promise<Answer>): Promise<Answer> {
    if (!ctx) return work();
    const tenantId = ctx.tenant.id;
    this.#active.set(tenantId, true);
    if (!this.#isShared(tenantId)) return work();
    const kind = points < heavyPoints ? 'light' : 'heavy';
    const semaphores = this.#semaphores[kind];
    const semaphore = semaphores.get(tenantId) ?? new FairSemaphore(withoutShares(atOnce[kind]));
    semaphores.set(tenantId, semaphore);
    const user = { tenantId, principalId: ctx.actor.id };
    const turn = semaphore.acquire(user, turnMs(answerBy));
    if (turn) await turn;
    try {
      return await work();
    } finally {
      semaphore.release(user);
      if (semaphore.isIdle) semaphores.delete(tenantId);
    }
  }

  #isShared(tenantId: string): boolean {
    for (const other of this.#active.keys()) if (other !== tenantId) return true;
    return false;
  }
}
