import type { Follower } from './follower.ts';
import { Index } from './index-of.ts';
import type { Standing } from './standing.ts';

/** All who follow a desk, whatever they follow, and whose they are. */
export class Followers {
  readonly #all = new Set<Follower>();
  readonly #byPrincipal = new Index<Follower>();

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): Iterator<Follower> {
    return this.#all.values();
  }

  add(follower: Follower): void {
    this.#all.add(follower);
    this.#byPrincipal.add(follower.credential.principalId, follower);
  }

  remove(follower: Follower): void {
    this.#all.delete(follower);
    this.#byPrincipal.remove(follower.credential.principalId, follower);
  }

  of(principalId: string): ReadonlySet<Follower> {
    return this.#byPrincipal.of(principalId);
  }

  /** One object for all that a person follows. */
  known(standing: Standing): Standing {
    for (const follower of this.of(standing.actor.id)) if (follower.standing.fingerprint === standing.fingerprint) return follower.standing;
    return standing;
  }
}
