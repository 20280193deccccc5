import type { Telling } from '../platform/outlet.ts';
import type { Place } from './event-cursor.ts';
import type { EventFollowing } from './event-following.ts';
import { Follower } from './follower.ts';
import type { Group } from './group.ts';
import type { Standing } from './standing.ts';

/** Whoever keeps the members of a feed. */
export interface Keeper {
  left(member: Member): void;
  fellBehind(member: Member): void;
  regroup(member: Member, standing: Standing): void;
}

/** One subscription to a feed. */
export class Member extends Follower {
  readonly following: EventFollowing;
  readonly #keeper: Keeper;
  group: Group;
  /** All up to here was told, or was not for them. */
  at: Place;
  /** Told by the page that is read for all; else it reads for itself until it has caught up. */
  isLive = false;
  /** Nothing is read for it until its socket has drained. */
  isWaiting = false;

  constructor(of: Pick<Member, 'following' | 'credential' | 'outlet' | 'group' | 'standing' | 'at'>, keeper: Keeper) {
    super(of.credential, of.outlet, of.standing);
    this.following = of.following;
    this.group = of.group;
    this.at = of.at;
    this.#keeper = keeper;
  }

  /** What is for it and was not told yet; where its socket takes no more, it stays behind from here. */
  take(seq: number, telling: Telling): void {
    if (this.isOver || this.isWaiting || seq <= this.at.seq || this.outlet.offer(telling)) return;
    this.at = { seq: seq - 1, mark: null };
    this.#keeper.fellBehind(this);
  }

  restand(standing: Standing): void {
    this.#keeper.regroup(this, standing);
  }

  protected leave(): void {
    this.#keeper.left(this);
  }
}
