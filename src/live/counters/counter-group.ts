import type { Actor } from '../../platform/actor.ts';
import type { Desk } from '../../platform/house.ts';
import { Telling } from '../../platform/outlet.ts';
import type { Statement } from '../../platform/packet.ts';
import type { MadeForField } from '../../platform/reading/statement.ts';
import { Group } from '../group.ts';
import type { CounterFollower } from './counter-follower.ts';
import type { CountersFollowing, Queues } from './counters-following.ts';

/** Those who watch the same queues and ask the same of them. */
export class CounterGroup extends Group<CountersFollowing> {
  readonly followers = new Set<CounterFollower>();
  readonly #given: Queues;
  #json: string | null = null;
  /** What was told last. */
  newest: Telling | null = null;

  constructor(key: string, following: CountersFollowing, actor: Actor, made: MadeForField, given: Queues) {
    super(key, following, actor, made);
    this.#given = given;
  }

  reading(desk: Desk): Statement {
    return this.statement(desk, this.#given);
  }

  /** Told to all, if it is news. */
  tell(desk: Desk, json: string): void {
    if (json === this.#json) return;
    this.#json = json;
    this.newest = new Telling(this.payload(desk, json));
    for (const follower of this.followers) follower.tell(this.newest);
  }
}
