import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { aliasIn, type Plan, visible } from '../../platform/reading/plan.ts';
import { planNode } from '../../platform/reading/plan-node.ts';
import { wantedBy } from '../../platform/reading/selection.ts';
import type { Sql } from '../../platform/reading/shape.ts';
import { madeFor } from '../../platform/reading/statement.ts';
import { QueueOfTicketShape } from '../../queues/queue.shape.ts';
import { Following, type Joining } from '../following.ts';
import { groupKey } from '../group.ts';
import type { Groups } from '../groups.ts';
import type { LiveDesk } from '../live-desk.ts';
import type { Standing } from '../standing.ts';
import { CounterFollower } from './counter-follower.ts';
import { CounterGroup } from './counter-group.ts';

/** Which queues: `null` for all of the desk. */
export interface Queues {
  queues: string[] | null;
}

/** `queueCounters`: the queues in sight, whenever what is counted of them changes. */
export class CountersFollowing extends Following {
  join(desk: LiveDesk, joining: Joining): CounterFollower {
    const follower = new CounterFollower(this, joining, desk.counters, this.enter(desk.counters.groups, joining.standing));
    desk.followers.add(follower);
    desk.counters.welcome(follower);
    return follower;
  }

  enter(groups: Groups<CounterGroup>, { actor, eye, scope }: Standing): CounterGroup {
    const given = { queues: eye.reach === 'EVERYTHING' ? null : [nowhere, ...eye.queues] };
    const made = this.#plan(actor, given);
    const key = groupKey(this, actor, made, scope ?? '');
    return groups.enter(key, () => new CounterGroup(key, this, actor, made, given));
  }

  #plan(actor: Actor, given: Queues) {
    return madeFor({ actor }, this.info, QueueOfTicketShape, given, (plan, given) => countersSql(plan, this.info, given));
  }
}

/** An empty list would be part of the plan. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** That these queues are in sight was asked beside the statement. */
function countersSql(plan: Plan, info: GraphQLResolveInfo, { queues }: Queues): Sql {
  const { type, selections } = wantedBy(info);
  const row = aliasIn(plan);
  const { text, joins } = planNode(plan, QueueOfTicketShape, type, row, selections);
  const among = queues === null ? sql`` : sql` and ${row}.id = any(${queues}::uuid[])`;
  return sql`select '[' || coalesce(string_agg(${text}, ',' order by ${row}.rank, ${row}.id), '') || ']' as json
    from queue ${row} ${sql.join(joins, sql` `)} where ${visible(plan, QueueOfTicketShape, row)}${among}`;
}
