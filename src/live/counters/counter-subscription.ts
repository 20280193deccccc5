import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Actor } from '../../core/actor.ts';
import type { TenantSettings } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import { KnownQueueShape } from '../../queues/queue.shape.ts';
import { aliasIn, type Plan, visible } from '../../reading/plan/plan.ts';
import { planNode } from '../../reading/plan/plan-node.ts';
import { rootSelection } from '../../reading/selection/selection.ts';
import type { Sql } from '../../reading/shape/shape.ts';
import { compiledFor, type FieldStatement } from '../../reading/statement/field-statement.ts';
import type { AccessSnapshot } from '../access-check.ts';
import { SharedQuery, sharedQueryKey } from '../shared-query.ts';
import { SerializedResult } from '../sink.ts';
import { type Subscriber, Subscription, SubscriptionRequest } from '../subscription.ts';

/** The queues of a query by id; `null` for all of the tenant. */
interface Queues {
  queues: string[] | null;
}

export interface CompiledCounters {
  compiled: FieldStatement;
  given: object;
}

/** `queueCounters`: the queues that the viewer can see, whenever one of their counters changes. */
export class CounterSubscriptionRequest extends SubscriptionRequest {
  /** The statement for what this access sees. */
  compiledFor({ actor, visibility }: AccessSnapshot): CompiledCounters {
    const given: Queues = { queues: visibility.level === 'EVERYTHING' ? null : [nowhere, ...visibility.queues] };
    const { info } = this;
    return { given, compiled: compiledFor({ actor }, { info, shape: KnownQueueShape, given, build: (plan, given) => countersSql(plan, info, given) }) };
  }
}

/** The counters of the same queues, with the same selection. */
export class CounterQuery extends SharedQuery {
  readonly subscriptions = new Set<CounterSubscription>();
  readonly #given: object;
  #json: string | null = null;
  latest: SerializedResult | null = null;

  constructor(key: string, request: SubscriptionRequest, actor: Actor, { compiled, given }: CompiledCounters) {
    super(key, request, actor, compiled);
    this.#given = given;
  }

  statementFor(tenant: TenantSettings): Statement {
    return this.bind(tenant, this.#given);
  }

  /** To all of its subscriptions, where it differs from the last result. */
  deliver(tenant: TenantSettings, json: string): void {
    if (json === this.#json) return;
    this.#json = json;
    this.latest = new SerializedResult(this.payload(tenant, json));
    for (const subscription of this.subscriptions) subscription.deliver(this.latest);
  }
}

export class CounterSubscription extends Subscription {
  readonly request: CounterSubscriptionRequest;
  query: CounterQuery;

  constructor(subscriber: Subscriber, request: CounterSubscriptionRequest, query: CounterQuery, onEnd: () => void) {
    super(subscriber, onEnd);
    this.request = request;
    this.query = query;
  }

  /** Where the sink takes no more, only the latest result is sent once it has drained. */
  deliver(result: SerializedResult): void {
    if (this.sink.write(result)) return;
    this.onceDrained(() => {
      if (this.query.latest) this.deliver(this.query.latest);
    });
  }
}

/** An empty list would change the plan. */
const nowhere = '00000000-0000-0000-0000-000000000000';

export function counterQueryOf(request: CounterSubscriptionRequest, access: AccessSnapshot): CounterQuery {
  const { actor, scope } = access;
  const counters = request.compiledFor(access);
  return new CounterQuery(sharedQueryKey(request, actor, counters.compiled, scope ?? ''), request, actor, counters);
}

/** That the viewer can see these queues was checked outside the statement. */
function countersSql(plan: Plan, info: GraphQLResolveInfo, { queues }: Queues): Sql {
  const { type, selections } = rootSelection(info);
  const row = aliasIn(plan);
  const { text, joins } = planNode(plan, KnownQueueShape, type, row, selections);
  const among = queues === null ? sql`` : sql` and ${row}.id = any(${queues}::uuid[])`;
  return sql`select '[' || coalesce(string_agg(${text}, ',' order by ${row}.rank, ${row}.id), '') || ']' as json
    from queue ${row} ${sql.join(joins, sql` `)} where ${visible(plan, KnownQueueShape, row)}${among}`;
}
