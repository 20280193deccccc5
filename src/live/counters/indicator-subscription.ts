import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../core/context.ts';
import { compiledFor } from '../../reading/statement/field-statement.ts';
import { type IndicatorsOf, IndicatorsShape } from '../../reports/indicators/indicators.shape.ts';
import { indicatorsSql, noQueue } from '../../reports/indicators/read-indicators.ts';
import type { AccessSnapshot } from '../access-check.ts';
import { type CompiledCounters, CounterSubscriptionRequest } from './counter-subscription.ts';

/** `indicators`: the state of the desk, whenever one of its numbers changes. */
export class IndicatorSubscriptionRequest extends CounterSubscriptionRequest {
  readonly #asked: string[] | null;

  constructor(ctx: Context, info: GraphQLResolveInfo, asked: string[] | null) {
    super(ctx, info);
    this.#asked = asked;
  }

  /** Those who see the same queues share it. */
  override compiledFor({ actor, visibility }: AccessSnapshot): CompiledCounters {
    const seen = visibility.level === 'EVERYTHING' ? null : [noQueue, ...visibility.queues];
    const given: IndicatorsOf = { asked: this.#asked, seen };
    const { info } = this;
    return { given, compiled: compiledFor({ actor }, { info, shape: IndicatorsShape, given, build: (plan, given) => indicatorsSql(plan, info, given) }) };
  }
}
