import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../core/graphql/request-context.ts';
import { FairSemaphore } from '../database/fair-semaphore.ts';
import { withoutShares } from '../database/permit-shares.ts';
import { turnMs } from '../database/time-limits.ts';

/** An operation of so many points takes some milliseconds of the processors, of this process and of PostgreSQL. */
const heavyPoints = 300;
/** A tenant counts as active for so long after each request. */
const activeMs = 1_000;

/** While other tenants are active, the heavy operations of a tenant run one after the other, its principals in turns. Light ones never wait for them. */
export class HeavyTurns {
  readonly #active = new LRUCache<string, true>({ max: 10_000, ttl: activeMs });
  readonly #semaphores = new Map<string, FairSemaphore>();

  async run<Answer>({ ctx, answerBy }: Pick<RequestContext, 'ctx' | 'answerBy'>, points: number, work: () => Promise<Answer>): Promise<Answer> {
    if (!ctx) return work();
    const tenantId = ctx.tenant.id;
    this.#active.set(tenantId, true);
    if (points < heavyPoints || !this.#isShared(tenantId)) return work();
    const semaphore = this.#semaphores.get(tenantId) ?? new FairSemaphore(withoutShares(1));
    this.#semaphores.set(tenantId, semaphore);
    const user = { tenantId, principalId: ctx.actor.id };
    const turn = semaphore.acquire(user, turnMs(answerBy));
    if (turn) await turn;
    try {
      return await work();
    } finally {
      semaphore.release(user);
      if (semaphore.isIdle) this.#semaphores.delete(tenantId);
    }
  }

  #isShared(tenantId: string): boolean {
    for (const other of this.#active.keys()) if (other !== tenantId) return true;
    return false;
  }
}
