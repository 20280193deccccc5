import type { Actor } from '../core/actor.ts';
import type { Context, TenantSettings } from '../core/context.ts';
import type { Statement } from '../database/pipeline.ts';
import { fillPlaceholders } from '../reading/json/fill-placeholders.ts';
import { operationKey } from '../reading/selection/operation-key.ts';
import type { Scope } from '../reading/shape/shape.ts';
import { actorKey, bind, viewerBindings } from '../reading/statement/compiled-statement.ts';
import type { FieldStatement } from '../reading/statement/field-statement.ts';
import { type SharedStatement, sharedStatement } from '../reading/statement/shared-statement.ts';
import type { EventSubscriptionRequest } from './event-subscription-request.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

/** Those who asked for the same in the same way, and whose answers are the same bytes. */
export class SharedQuery<Asked extends SubscriptionRequest = EventSubscriptionRequest> {
  readonly key: string;
  readonly request: Asked;
  readonly #actor: Actor;
  readonly #compiled: FieldStatement;
  readonly #shared: SharedStatement | null;
  /** How many belong to it. */
  size = 0;

  constructor(key: string, request: Asked, actor: Actor, compiled: FieldStatement) {
    this.key = key;
    this.request = request;
    this.#actor = actor;
    this.#compiled = compiled;
    this.#shared = sharedStatement(compiled, request.info.variableValues);
  }

  statement(tenant: TenantSettings, given: unknown): Statement {
    if (this.#shared) return this.#shared.statement(this.#scope(tenant), given);
    return bind(this.#compiled, { viewer: viewerBindings(this.#person(tenant)), given, args: this.#args() });
  }

  /** The answer to one operation, all but its id. */
  payload(tenant: TenantSettings, json: string): string {
    const finished = this.#shared
      ? this.#shared.finish(json, this.#scope(tenant))
      : fillPlaceholders(json, this.#compiled.placeholders, this.#person(tenant), this.#args());
    return `{"data":{${JSON.stringify(String(this.request.info.path.key))}:${finished}}}`;
  }

  /** All that a shared execution gets to know. */
  #scope(tenant: TenantSettings): Scope {
    const { locale, now } = this.request.ctx;
    return { tenant, locale, now, actor: { permissions: this.#actor.permissions } };
  }

  #person(tenant: TenantSettings): Context {
    return { ...this.request.ctx, tenant, actor: this.#actor };
  }

  #args(): Record<string, unknown>[] {
    return this.#compiled.args.map((read) => read(this.request.info.variableValues));
  }
}

/** Equal for those who share a group: the same question, language and rights; where the plan asks who is looking, the same person. */
export function sharedQueryKey(request: SubscriptionRequest, actor: Actor, compiled: FieldStatement, more = ''): string {
  const isShared = sharedStatement(compiled, {}) !== null;
  return `${operationKey(request.info, 'after')}|${request.ctx.locale}|${actorKey(actor)}|${isShared ? '' : actor.id}|${more}`;
}
