import type { Turnstile } from '../access/take-turns.ts';
import type { Desk, House } from '../platform/house.ts';
import type { Query } from '../platform/tenancy.ts';
import { CatchUp, type Pace } from './catch-up.ts';
import { CounterBoard } from './counters/counter-board.ts';
import { cursorExpired, type Place } from './event-cursor.ts';
import { FeedReader } from './feed-reader.ts';
import type { Follower } from './follower.ts';
import { Followers } from './followers.ts';
import type { Group } from './group.ts';
import { Groups } from './groups.ts';
import type { LiveLimits } from './live-limits.ts';
import { newestPlace, placeIn } from './look.ts';
import { type Keeper, Member } from './member.ts';
import { Roster } from './roster.ts';
import type { Standing } from './standing.ts';

/** What the desks of a node share. */
export interface LiveHouse {
  readonly house: Pick<House, 'pool' | 'bell' | 'log' | 'now' | 'ahead'>;
  readonly limits: LiveLimits;
  readonly turns: Turnstile;
  /** So many answers were written down, each for however many. */
  wrote(count: number): void;
  /** Nobody follows the desk any more. */
  empty(desk: LiveDesk): void;
}

/** All who follow one desk on this node. One reader reads each new event once; who is behind reads for itself until it has caught up. */
export class LiveDesk implements Keeper, Pace {
  readonly followers = new Followers();
  readonly groups: Groups<Group>;
  readonly counters: CounterBoard;
  readonly #live: LiveHouse;
  readonly #roster = new Roster();
  readonly #catchUp: CatchUp = new CatchUp(this);
  readonly #reader: FeedReader;
  readonly #end: () => void;
  #arriving: Member[] = [];
  desk: Desk;

  constructor(live: LiveHouse, desk: Desk, head: Place) {
    this.#live = live;
    this.desk = desk;
    this.groups = new Groups(live.limits.groupsOfTenant);
    this.counters = new CounterBoard(this);
    this.#reader = new FeedReader(this, this.#roster, head);
    const silence = live.house.bell.listen(desk.id, (seq) => this.#reader.ring(seq));
    const reviews = setInterval(() => this.#reader.review(), live.limits.standingsMs).unref();
    this.#end = () => {
      clearInterval(reviews);
      silence();
    };
  }

  get house(): LiveHouse['house'] {
    return this.#live.house;
  }

  get turns(): Turnstile {
    return this.#live.turns;
  }

  get limits(): LiveLimits {
    return this.#live.limits;
  }

  get headSeq(): number {
    return this.#reader.head.seq;
  }

  wrote(count: number): void {
    this.#live.wrote(count);
  }

  close(): void {
    this.#end();
    this.counters.close();
    this.#reader.close();
  }

  /** All that was committed until now has been told, also to who was behind, where the socket takes it. */
  async drain(): Promise<void> {
    await this.#reader.drain();
    await this.#catchUp.quiet();
  }

  members(): Member[] {
    return [...this.followers].filter((follower) => follower instanceof Member);
  }

  catchingUpOf(principalId: string): number {
    return [...this.followers.of(principalId)].filter((follower) => follower instanceof Member && !follower.isLive).length;
  }

  /** Told by the common page from here on, or first by pages of its own. Between pages only, so that none falls between the two. */
  settle(member: Member): void {
    if (member.isOver || member.isWaiting) return;
    if (this.#reader.isReading) return void this.#arriving.push(member);
    member.isLive = member.at.seq >= this.headSeq;
    if (member.isLive) this.#roster.add(member);
    else this.#catchUp.add(member);
  }

  settleArrived(): void {
    for (const member of this.#arriving.splice(0)) this.settle(member);
  }

  fellBehind(member: Member): void {
    this.#unlist(member);
    member.isWaiting = true;
    member.outlet.onceDrained(() => {
      member.isWaiting = false;
      this.settle(member);
    });
  }

  regroup(member: Member, standing: Standing): void {
    try {
      const group = member.following.enter(this.groups, standing.actor, this.desk);
      const wasLive = member.isLive;
      this.#unlist(member);
      this.groups.leave(member.group);
      Object.assign(member, { standing, group, isLive: wasLive });
      if (wasLive) this.#roster.add(member);
    } catch (error) {
      member.end(error as Error);
    }
  }

  left(member: Member): void {
    this.#unlist(member);
    this.groups.leave(member.group);
    this.dismiss(member);
  }

  dismiss(follower: Follower): void {
    this.followers.remove(follower);
    if (this.followers.size === 0) this.#live.empty(this);
  }

  #unlist(member: Member): void {
    if (member.isLive) this.#roster.remove(member);
    member.isLive = false;
  }

  /** They hold a place that the feed does not have, or not any more. */
  async expire(members: Iterable<Member>, query: Query): Promise<void> {
    const [found] = await query(newestPlace(this.desk.id));
    for (const member of members) member.end(cursorExpired('The feed was restored to another state.', placeIn(found)));
  }
}
