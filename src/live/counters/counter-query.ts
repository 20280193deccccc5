import type { Actor } from '../../core/actor.ts';
import type { TenantSettings } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import type { FieldStatement } from '../../reading/statement/field-statement.ts';
import { SharedQuery } from '../shared-query.ts';
import { SerializedResult } from '../sink.ts';
import type { CounterSubscription } from './counter-subscription.ts';
import type { CounterSubscriptionRequest, Queues } from './counter-subscription-request.ts';

/** Those who watch the same queues and ask the same of them. */
export class CounterQuery extends SharedQuery<CounterSubscriptionRequest> {
  readonly subscriptions = new Set<CounterSubscription>();
  readonly #given: Queues;
  #json: string | null = null;
  /** What was told last. */
  newest: SerializedResult | null = null;

  constructor(key: string, request: CounterSubscriptionRequest, actor: Actor, compiled: FieldStatement, given: Queues) {
    super(key, request, actor, compiled);
    this.#given = given;
  }

  reading(tenant: TenantSettings): Statement {
    return this.statement(tenant, this.#given);
  }

  /** ServerOptions to all, if it is news. */
  deliver(tenant: TenantSettings, json: string): void {
    if (json === this.#json) return;
    this.#json = json;
    this.newest = new SerializedResult(this.payload(tenant, json));
    for (const subscription of this.subscriptions) subscription.deliver(this.newest);
  }
}
