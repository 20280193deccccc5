import { may } from '../../platform/actor.ts';
import { appError } from '../../platform/app-error.ts';
import { atOneMoment } from '../../platform/tenancy.ts';
import { Groups } from '../groups.ts';
import type { LiveDesk } from '../live-desk.ts';
import { Rounds } from '../rounds.ts';
import type { Standing } from '../standing.ts';
import type { CounterFollower } from './counter-follower.ts';
import type { CounterGroup } from './counter-group.ts';

/** The counters of a desk for those who watch them: read once for each group, a few times a second at most, and told when they changed. */
export class CounterBoard {
  readonly groups: Groups<CounterGroup>;
  readonly #desk: LiveDesk;
  readonly #rounds: Rounds;
  #next: NodeJS.Timeout | null = null;
  /** What is counted may change without an event, as tickets become overdue. */
  readonly #looks: NodeJS.Timeout;
  #readAt = 0;

  constructor(desk: LiveDesk) {
    const { house, limits } = desk;
    this.#desk = desk;
    this.groups = new Groups(limits.groupsOfTenant);
    this.#rounds = new Rounds(
      () => this.#read(),
      (err) => house.log.warn({ err }, 'the counters could not be read; it is tried again'),
      limits.retryMs,
    );
    this.#looks = setInterval(() => this.touch(), limits.lookAtCountersMs).unref();
  }

  close(): void {
    clearInterval(this.#looks);
    if (this.#next) clearTimeout(this.#next);
    this.#rounds.close();
  }

  /** Something happened: they are read anew, but not more often than is good for anybody. */
  touch(): void {
    if (this.#next || this.groups.size === 0) return;
    const wait = Math.max(0, this.#readAt + this.#desk.limits.countersMs - performance.now());
    this.#next = setTimeout(() => {
      this.#next = null;
      this.#readAt = performance.now();
      this.#rounds.ring();
    }, wait);
  }

  welcome(follower: CounterFollower): void {
    follower.group.followers.add(follower);
    if (follower.group.newest) follower.tell(follower.group.newest);
    else this.touch();
  }

  regroup(follower: CounterFollower, standing: Standing): void {
    if (!may(standing.actor, 'ticket:read_all')) {
      follower.end(appError('FORBIDDEN', 'This needs the permission ticket:read_all.'));
      return;
    }
    const group = follower.following.enter(this.groups, standing);
    this.#remove(follower);
    Object.assign(follower, { standing, group });
    this.welcome(follower);
  }

  left(follower: CounterFollower): void {
    this.#remove(follower);
    this.#desk.dismiss(follower);
  }

  #remove(follower: CounterFollower): void {
    follower.group.followers.delete(follower);
    this.groups.leave(follower.group);
  }

  async #read(): Promise<void> {
    const { desk, house } = this.#desk;
    const groups = [...this.groups.all()];
    if (groups.length === 0) return;
    const results = await atOneMoment({ house, tenant: desk }, (_, ending) => ending(...groups.map((group) => group.reading(desk))));
    for (const [at, group] of groups.entries()) group.tell(desk, results[at]?.rows[0]?.json ?? '[]');
  }
}
