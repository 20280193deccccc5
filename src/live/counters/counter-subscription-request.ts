import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Actor } from '../../core/actor.ts';
import { QueueOfTicketShape } from '../../queues/queue.shape.ts';
import { aliasIn, type Plan, visible } from '../../reading/plan/plan.ts';
import { planNode } from '../../reading/plan/plan-node.ts';
import { rootSelection } from '../../reading/selection/selection.ts';
import type { Sql } from '../../reading/shape/shape.ts';
import { compiledFor } from '../../reading/statement/field-statement.ts';
import type { AccessSnapshot } from '../access-snapshot.ts';
import type { LiveTenant } from '../live-tenant.ts';
import type { SharedQueries } from '../shared-queries.ts';
import { sharedQueryKey } from '../shared-query.ts';
import { type Joining, SubscriptionRequest } from '../subscription-request.ts';
import { CounterQuery } from './counter-query.ts';
import { CounterSubscription } from './counter-subscription.ts';

/** Which queues: `null` for all of the desk. */
export interface Queues {
  queues: string[] | null;
}

/** `queueCounters`: the queues in sight, whenever what is counted of them changes. */
export class CounterSubscriptionRequest extends SubscriptionRequest {
  join(tenant: LiveTenant, joining: Joining): CounterSubscription {
    const subscription = new CounterSubscription(this, joining, tenant.counters, this.joinQuery(tenant.counters.queries, joining.access));
    tenant.subscriptions.add(subscription);
    tenant.counters.welcome(subscription);
    return subscription;
  }

  joinQuery(queries: SharedQueries<CounterQuery>, { actor, visibility, scope }: AccessSnapshot): CounterQuery {
    const given = { queues: visibility.level === 'EVERYTHING' ? null : [nowhere, ...visibility.queues] };
    const compiled = this.#plan(actor, given);
    const key = sharedQueryKey(this, actor, compiled, scope ?? '');
    return queries.join(key, () => new CounterQuery(key, this, actor, compiled, given));
  }

  #plan(actor: Actor, given: Queues) {
    return compiledFor({ actor }, this.info, QueueOfTicketShape, given, (plan, given) => countersSql(plan, this.info, given));
  }
}

/** An empty list would be part of the plan. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** That these queues are in sight was asked beside the statement. */
function countersSql(plan: Plan, info: GraphQLResolveInfo, { queues }: Queues): Sql {
  const { type, selections } = rootSelection(info);
  const row = aliasIn(plan);
  const { text, joins } = planNode(plan, QueueOfTicketShape, type, row, selections);
  const among = queues === null ? sql`` : sql` and ${row}.id = any(${queues}::uuid[])`;
  return sql`select '[' || coalesce(string_agg(${text}, ',' order by ${row}.rank, ${row}.id), '') || ']' as json
    from queue ${row} ${sql.join(joins, sql` `)} where ${visible(plan, QueueOfTicketShape, row)}${among}`;
}
