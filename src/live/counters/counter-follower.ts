import type { Telling } from '../../platform/outlet.ts';
import { Follower } from '../follower.ts';
import type { Joining } from '../following.ts';
import type { Standing } from '../standing.ts';
import type { CounterBoard } from './counter-board.ts';
import type { CounterGroup } from './counter-group.ts';
import type { CountersFollowing } from './counters-following.ts';

/** One subscription to the counters. */
export class CounterFollower extends Follower {
  readonly following: CountersFollowing;
  readonly #board: CounterBoard;
  group: CounterGroup;

  constructor(following: CountersFollowing, { credential, outlet, standing }: Joining, board: CounterBoard, group: CounterGroup) {
    super(credential, outlet, standing);
    this.following = following;
    this.group = group;
    this.#board = board;
  }

  /** Where the socket takes no more, only the newest is worth sending once it has drained. */
  tell(telling: Telling): void {
    if (this.outlet.offer(telling)) return;
    this.outlet.onceDrained(() => {
      if (!this.isOver && this.group.newest) this.tell(this.group.newest);
    });
  }

  restand(standing: Standing): void {
    this.#board.regroup(this, standing);
  }

  protected leave(): void {
    this.#board.left(this);
  }
}
