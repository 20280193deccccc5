import { AppError } from '../../core/app-error.ts';
import type { RequestContext } from '../../core/graphql/request-context.ts';
import { FairSemaphore } from '../../database/fair-semaphore.ts';
import { type PermitUser, withoutShares } from '../../database/permit-shares.ts';
import { turnMs } from '../../database/time-limits.ts';
import { ActiveTenants } from './active-tenants.ts';

/** An operation of so many points takes some milliseconds of the processors, of this process and of PostgreSQL. */
const heavyPoints = 300;
/** How many operations of a tenant run at once while others are active. */
const atOnce = { heavy: 1, change: 2, light: 4 };

type Kind = keyof typeof atOnce;

export interface Taken {
  points: number;
  isChange: boolean;
}

type Asking = Pick<RequestContext, 'ctx'> & { answerBy: number | undefined };
type Rest = (ms: number, end: () => void) => void;

/**
 * While other tenants are active, few operations of a tenant run at once, of the mutations two and of the heavy ones one, its principals in turns: who sends
 * very many waits for themselves. After a heavy one the next waits as long as that took, so that heavy ones take half of a processor at most. Each kind waits for its own only.
 * A subscription takes such a turn while it begins.
 */
export class OperationTurns {
  readonly tenants: ActiveTenants;
  readonly #semaphores = { heavy: new Map<string, FairSemaphore>(), change: new Map<string, FairSemaphore>(), light: new Map<string, FairSemaphore>() };
  readonly #rest: Rest;

  constructor(tenants = new ActiveTenants(), rest: Rest = (ms, end) => void setTimeout(end, ms).unref()) {
    this.tenants = tenants;
    this.#rest = rest;
  }

  run<Answer>({ ctx, answerBy }: Asking, taken: Taken, work: () => Promise<Answer>): Promise<Answer> {
    if (!ctx) return work();
    const tenantId = ctx.tenant.id;
    this.tenants.note(tenantId);
    return this.tenants.hasOthersThan(tenantId) ? this.#runInTurn({ tenantId, principalId: ctx.actor.id }, answerBy, taken, work) : work();
  }

  async #runInTurn<Answer>(user: PermitUser, answerBy: number | undefined, { points, isChange }: Taken, work: () => Promise<Answer>): Promise<Answer> {
    const { tenantId } = user;
    const kind = points >= heavyPoints ? 'heavy' : isChange ? 'change' : 'light';
    const turn = this.#semaphoreOf(kind, tenantId).acquire(user, turnMs(answerBy));
    if (turn) await turn;
    const startedAt = performance.now();
    try {
      return await work();
    } finally {
      if (kind === 'heavy' && this.tenants.hasOthersThan(tenantId)) this.#rest(performance.now() - startedAt, () => this.#release(kind, user));
      else this.#release(kind, user);
    }
  }

  #semaphoreOf(kind: Kind, tenantId: string): FairSemaphore {
    const semaphore = this.#semaphores[kind].get(tenantId) ?? new FairSemaphore(withoutShares(atOnce[kind]));
    this.#semaphores[kind].set(tenantId, semaphore);
    return semaphore;
  }

  #release(kind: Kind, user: PermitUser): void {
    const semaphore = this.#semaphoreOf(kind, user.tenantId);
    semaphore.release(user);
    if (semaphore.isIdle) this.#semaphores[kind].delete(user.tenantId);
  }
}

/** Nothing of the operation ran. Without a status it would be answered with 500. */
export function refuseTurn(error: unknown): never {
  if (error instanceof AppError && error.extensions.code === 'UNAVAILABLE') Object.assign(error.extensions, { http: { status: 503 } });
  throw error;
}
