import { takeTurns } from '../access/take-turns.ts';
import { may } from '../platform/actor.ts';
import { appError } from '../platform/app-error.ts';
import type { Outlet } from '../platform/outlet.ts';
import type { Follower } from './follower.ts';
import type { Following } from './following.ts';
import { LiveDesk, type LiveHouse } from './live-desk.ts';
import { type LiveLimits, liveLimits } from './live-limits.ts';
import { lookAround } from './look.ts';
import { notAllowed } from './review.ts';

/** All live operations of a node. */
export class Live {
  readonly #desks = new Map<string, LiveDesk>();
  readonly #house: LiveHouse;
  /** Answers that were written down, each for however many. */
  written = 0;

  constructor(house: LiveHouse['house'], limits: LiveLimits = liveLimits) {
    const turns = takeTurns(limits.pagesAtOnce, Number.POSITIVE_INFINITY);
    this.#house = { house, limits, turns, wrote: (count) => this.#wrote(count), empty: (desk) => this.#close(desk) };
  }

  get desks(): Iterable<LiveDesk> {
    return this.#desks.values();
  }

  /** Carries out what a subscription's resolver gave. */
  async follow(following: Following, outlet: Outlet): Promise<Follower> {
    const { ctx, after } = following;
    const credential = { principalId: ctx.actor.id, sessionId: ctx.sessionId ?? null };
    const { at, head, standing } = await lookAround(ctx, credential, after, this.#house.limits.eventsToCatchUp);
    if (!may(standing.actor, 'ticket:read')) throw notAllowed();
    const desk = this.#desks.get(ctx.tenant.id) ?? new LiveDesk(this.#house, ctx.tenant, head);
    try {
      insistOnRoom(desk, ctx.actor.id);
      const follower = following.join(desk, { credential, standing: desk.followers.known(standing), at, outlet });
      this.#desks.set(ctx.tenant.id, desk);
      return follower;
    } catch (error) {
      if (desk.followers.size === 0) this.#close(desk);
      throw error;
    }
  }

  /** What was committed until now goes out, to all whose sockets take it. */
  async drain(): Promise<void> {
    await Promise.all([...this.#desks.values()].map((desk) => desk.drain()));
  }

  close(): void {
    for (const desk of this.#desks.values()) desk.close();
    this.#desks.clear();
  }

  #wrote(count: number): void {
    this.written += count;
  }

  #close(desk: LiveDesk): void {
    desk.close();
    if (this.#desks.get(desk.desk.id) === desk) this.#desks.delete(desk.desk.id);
  }
}

function insistOnRoom(desk: LiveDesk, principalId: string): void {
  const { subscriptionsOfPrincipal, subscriptionsOfTenant } = desk.limits;
  if (desk.followers.of(principalId).size >= subscriptionsOfPrincipal) throw tooMany('A principal', subscriptionsOfPrincipal);
  if (desk.followers.size >= subscriptionsOfTenant) throw tooMany('A desk', subscriptionsOfTenant);
}

function tooMany(who: string, limit: number): Error {
  return appError('RATE_LIMITED', `${who} has ${limit} subscriptions at once at most.`, { limit, retryAfterMs: 5_000 });
}
