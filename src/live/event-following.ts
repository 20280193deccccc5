import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../platform/actor.ts';
import { appError } from '../platform/app-error.ts';
import type { Context, Desk } from '../platform/house.ts';
import { madeFor } from '../platform/reading/statement.ts';
import type { TicketCriteria } from '../tickets/ticket-filter.ts';
import type { Place } from './event-cursor.ts';
import { Following, type Joining } from './following.ts';
import { Group, groupKey } from './group.ts';
import type { Groups } from './groups.ts';
import type { LiveDesk } from './live-desk.ts';
import { LiveEventShape } from './live-event.shape.ts';
import { liveEventsSql, type Wanted } from './live-events.ts';
import { Member } from './member.ts';

/** `ticketEvents`: the events of tickets, from a place in the feed or from now on. */
export class EventFollowing extends Following {
  readonly filter: TicketCriteria | undefined;
  override readonly after: Place | null;

  constructor(ctx: Context, info: GraphQLResolveInfo, filter: TicketCriteria | undefined, after: Place | null) {
    super(ctx, info);
    this.filter = filter;
    this.after = after;
  }

  join(desk: LiveDesk, joining: Joining): Member {
    insistOnPatience(desk, joining);
    const group = this.enter(desk.groups, joining.standing.actor, desk.desk);
    const member = new Member({ ...joining, following: this, group }, desk);
    desk.followers.add(member);
    desk.settle(member);
    return member;
  }

  /** The group it belongs to while the actor is like this. */
  enter(groups: Groups<Group>, actor: Actor, desk: Desk): Group {
    const { info } = this;
    const given = this.given(someSeqs);
    const made = madeFor({ actor }, info, LiveEventShape, given, (plan, wanted) => liveEventsSql(plan, info, wanted));
    const key = groupKey(this, actor, made);
    return groups.enter(key, () => checked(new Group(key, this, actor, made), desk, given));
  }

  given(seqs: string[]): Wanted {
    return { seqs, filter: this.filter };
  }
}

/** A plan leaves their place open; an empty list would be part of it. */
const someSeqs = ['0'];

/** Values that cannot be read are refused now, and not when an event comes. */
function checked(group: Group, desk: Desk, given: Wanted): Group {
  group.statement(desk, given);
  return group;
}

function insistOnPatience(desk: LiveDesk, { standing: { actor }, at }: Joining): void {
  const limit = desk.limits.catchingUpOfPrincipal;
  if (at.seq >= desk.headSeq || desk.catchingUpOf(actor.id) < limit) return;
  throw appError('RATE_LIMITED', `${limit} subscriptions of one principal catch up at the same time at most.`, { limit, retryAfterMs: 1_000 });
}
