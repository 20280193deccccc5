import type { Actor } from '../core/actor.ts';
import { appError } from '../core/app-error.ts';
import type { Context, TenantSettings } from '../core/context.ts';
import { Rendering } from '../core/rendering.ts';
import type { Statement } from '../database/pipeline.ts';
import { fillSlots } from '../reading/json/fill-slots.ts';
import { operationKey } from '../reading/selection/operation-key.ts';
import type { Scope } from '../reading/shape/shape.ts';
import { actorKey, bind, viewerBindings } from '../reading/statement/compiled-statement.ts';
import { argumentsOf, type FieldStatement } from '../reading/statement/field-statement.ts';
import { type SharedStatement, sharedStatement } from '../reading/statement/shared-statement.ts';
import type { SubscriptionRequest } from './subscription.ts';

/** One query, executed and serialised once for all subscriptions whose results are the same bytes. */
export abstract class SharedQuery {
  readonly key: string;
  readonly #request: SubscriptionRequest;
  readonly #actor: Actor;
  readonly #compiled: FieldStatement;
  readonly #shared: SharedStatement | null;
  /** The number of subscriptions that share it. */
  size = 0;
  /** Milliseconds that it took last time; `null` before the first time. */
  lastMs: number | null = null;

  constructor(key: string, request: SubscriptionRequest, actor: Actor, compiled: FieldStatement) {
    this.key = key;
    this.#request = request;
    this.#actor = actor;
    this.#compiled = compiled;
    this.#shared = sharedStatement(compiled, this.#args());
  }

  isSlow(slowMs: number): boolean {
    return this.lastMs !== null && this.lastMs >= slowMs;
  }

  protected bind(tenant: TenantSettings, given: unknown): Statement {
    if (this.#shared) return this.#shared.statement(this.#scope(tenant), given);
    return bind(this.#compiled, { viewer: viewerBindings(this.#contextOfActor(tenant)), given, args: this.#args() });
  }

  /** The payload of a `next` message, without the references that are hidden from those who get it. It holds as much HTML as an answer may. */
  payload(tenant: TenantSettings, json: string, hidden: NonNullable<Scope['hidden']> = []): string {
    const given = { hidden, rendering: new Rendering() };
    const finished = this.#shared
      ? this.#shared.finish(json, { ...this.#scope(tenant), ...given })
      : fillSlots(json, this.#compiled.slots, { ...this.#contextOfActor(tenant), ...given }, this.#args());
    return `{"data":{${JSON.stringify(String(this.#request.info.path.key))}:${finished}}}`;
  }

  /** All that a shared execution may know: no person is in it. */
  #scope(tenant: TenantSettings): Scope {
    const { locale, now } = this.#request.ctx;
    return { tenant, locale, now, actor: { permissions: this.#actor.permissions } };
  }

  #contextOfActor(tenant: TenantSettings): Context {
    return { ...this.#request.ctx, tenant, actor: this.#actor };
  }

  #args(): Record<string, unknown>[] {
    return argumentsOf(this.#compiled, this.#request.info);
  }
}

/** Equal where results are: the same operation, language and permissions, and where the plan depends on the viewer, the same person. */
export function sharedQueryKey(request: SubscriptionRequest, actor: Actor, compiled: FieldStatement, scope = ''): string {
  const isShared = sharedStatement(compiled, []) !== null;
  return `${operationKey(request.info, 'after')}|${request.ctx.locale}|${actorKey(actor)}|${isShared ? '' : actor.id}|${scope}`;
}

/** The shared queries of a tenant, each for as long as a subscription uses it. */
export class SharedQueries<Query extends SharedQuery> {
  readonly #byKey = new Map<string, Query>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#byKey.size;
  }

  [Symbol.iterator](): Iterator<Query> {
    return this.#byKey.values();
  }

  has({ key }: Query): boolean {
    return this.#byKey.has(key);
  }

  /** The query that is shared already, or else this one. */
  join(made: Query): Query {
    const query = this.#byKey.get(made.key) ?? this.#add(made.key, made);
    query.size += 1;
    return query;
  }

  leave(query: Query): void {
    query.size -= 1;
    if (query.size === 0) this.#byKey.delete(query.key);
  }

  #add(key: string, query: Query): Query {
    const limit = this.#limit;
    if (this.#byKey.size >= limit) throw tooMany(limit);
    this.#byKey.set(key, query);
    return query;
  }
}

function tooMany(limit: number): Error {
  const message = `A desk has at most ${limit} different subscription queries at once.`;
  return appError('RATE_LIMITED', message, { limit, limitName: 'subscriptionQueriesOfTenant', retryAfterMs: 5_000 });
}
