import type { Actor } from '../platform/actor.ts';
import type { Context, Desk } from '../platform/house.ts';
import type { Statement } from '../platform/packet.ts';
import { finish } from '../platform/reading/finish.ts';
import { identityOf } from '../platform/reading/identity.ts';
import { fill, kindOf, valuesOf } from '../platform/reading/made.ts';
import type { Scope } from '../platform/reading/shape.ts';
import { type SharedReading, sharedReading } from '../platform/reading/shared.ts';
import type { MadeForField } from '../platform/reading/statement.ts';
import type { EventFollowing } from './event-following.ts';
import type { Following } from './following.ts';

/** Those who asked for the same in the same way, and whose answers are the same bytes. */
export class Group<Asked extends Following = EventFollowing> {
  readonly key: string;
  readonly following: Asked;
  readonly #actor: Actor;
  readonly #made: MadeForField;
  readonly #shared: SharedReading | null;
  /** How many belong to it. */
  size = 0;

  constructor(key: string, following: Asked, actor: Actor, made: MadeForField) {
    this.key = key;
    this.following = following;
    this.#actor = actor;
    this.#made = made;
    this.#shared = sharedReading(made, following.info.variableValues);
  }

  statement(desk: Desk, given: unknown): Statement {
    if (this.#shared) return this.#shared.statement(this.#scope(desk), given);
    return fill(this.#made, { viewer: valuesOf(this.#person(desk)), given, args: this.#args() });
  }

  /** The answer to one operation, all but its id. */
  payload(desk: Desk, json: string): string {
    const finished = this.#shared ? this.#shared.finish(json, this.#scope(desk)) : finish(json, this.#made.holes, this.#person(desk), this.#args());
    return `{"data":{${JSON.stringify(String(this.following.info.path.key))}:${finished}}}`;
  }

  /** All that a shared execution gets to know. */
  #scope(tenant: Desk): Scope {
    const { locale, now } = this.following.ctx;
    return { tenant, locale, now, actor: { permissions: this.#actor.permissions } };
  }

  #person(tenant: Desk): Context {
    return { ...this.following.ctx, tenant, actor: this.#actor };
  }

  #args(): Record<string, unknown>[] {
    return this.#made.args.map((read) => read(this.following.info.variableValues));
  }
}

/** Equal for those who share a group: the same question, language and rights; where the plan asks who is looking, the same person. */
export function groupKey(following: Following, actor: Actor, made: MadeForField, more = ''): string {
  const isShared = sharedReading(made, {}) !== null;
  return `${identityOf(following.info, 'after')}|${following.ctx.locale}|${kindOf(actor)}|${isShared ? '' : actor.id}|${more}`;
}
