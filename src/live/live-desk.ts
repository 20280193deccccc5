import type { Turnstile } from '../access/take-turns.ts';
import { type Desk, type House, hearAhead } from '../platform/house.ts';
import { atOneMoment, type Query } from '../platform/tenancy.ts';
import { CatchUp, type Pace } from './catch-up.ts';
import { CounterBoard } from './counters/counter-board.ts';
import { cursorExpired, type Place } from './event-cursor.ts';
import { type FeedEvent, pageFrom, pageOfFeed, readPage } from './feed-page.ts';
import type { Follower } from './follower.ts';
import type { Group } from './group.ts';
import { Groups } from './groups.ts';
import { Index } from './index-of.ts';
import type { LiveLimits } from './live-limits.ts';
import { newestPlace, placeIn } from './look.ts';
import { type Keeper, Member } from './member.ts';
import { Review } from './review.ts';
import { Roster } from './roster.ts';
import { Rounds } from './rounds.ts';
import type { DeskNow, Standing } from './standing.ts';
import { readTellings } from './tell.ts';

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
  readonly followers = new Set<Follower>();
  readonly groups: Groups<Group>;
  readonly counters: CounterBoard;
  readonly house: LiveHouse['house'];
  readonly turns: Turnstile;
  readonly retryMs: number;
  readonly #live: LiveHouse;
  readonly #byPrincipal = new Index<Follower>();
  readonly #roster = new Roster();
  readonly #catchUp: CatchUp = new CatchUp(this);
  readonly #rounds: Rounds;
  readonly #end: () => void;
  #arriving: Member[] = [];
  #isReading = false;
  #isReviewDue = false;
  #head: Place;
  desk: Desk;

  constructor(live: LiveHouse, desk: Desk, head: Place) {
    ({ house: this.house, turns: this.turns } = live);
    this.#live = live;
    this.retryMs = live.limits.retryMs;
    this.desk = desk;
    this.#head = head;
    this.groups = new Groups(live.limits.groupsOfTenant);
    this.counters = new CounterBoard(this);
    const failed = (err: unknown) => this.house.log.warn({ err }, 'the feed could not be read; it is tried again');
    this.#rounds = new Rounds(() => this.#round(), failed, this.retryMs);
    const silence = live.house.bell.listen(desk.id, (seq) => this.#ring(seq));
    const reviews = setInterval(() => this.#review(), live.limits.standingsMs).unref();
    this.#end = () => {
      clearInterval(reviews);
      silence();
    };
  }

  get limits(): LiveLimits {
    return this.#live.limits;
  }

  get headSeq(): number {
    return this.#head.seq;
  }

  close(): void {
    this.#end();
    this.counters.close();
    this.#rounds.close();
  }

  admit(follower: Follower): void {
    this.followers.add(follower);
    this.#byPrincipal.add(follower.credential.principalId, follower);
  }

  dismiss(follower: Follower): void {
    this.followers.delete(follower);
    this.#byPrincipal.remove(follower.credential.principalId, follower);
    if (this.followers.size === 0) this.#live.empty(this);
  }

  /** One object for all that a person follows. */
  known(standing: Standing): Standing {
    for (const follower of this.#byPrincipal.of(standing.actor.id)) if (follower.standing.fingerprint === standing.fingerprint) return follower.standing;
    return standing;
  }

  followersOf(principalId: string): number {
    return this.#byPrincipal.of(principalId).size;
  }

  catchingUpOf(principalId: string): number {
    return [...this.#byPrincipal.of(principalId)].filter((follower) => follower instanceof Member && !follower.isLive).length;
  }

  /** All that was committed until now has been told, to whoever is not behind. */
  async drain(): Promise<void> {
    this.#rounds.ring();
    await this.#rounds.quiet();
  }

  #ring(seq: number | null): void {
    if (seq === null || seq > this.#head.seq) this.#rounds.ring();
  }

  #review(): void {
    this.#isReviewDue = true;
    this.#rounds.ring();
  }

  /** Told by the common page from here on, or first by pages of its own. Between pages only, so that none falls between the two. */
  settle(member: Member): void {
    if (member.isOver || member.isWaiting) return;
    if (this.#isReading) return void this.#arriving.push(member);
    member.isLive = member.at.seq >= this.#head.seq;
    if (member.isLive) this.#roster.add(member);
    else this.#catchUp.add(member);
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

  #unlist(member: Member): void {
    if (member.isLive) this.#roster.remove(member);
    member.isLive = false;
  }

  /** They hold a place that the feed does not have, or not any more. */
  async expire(members: Iterable<Member>, query: Query): Promise<void> {
    const head = await this.#newest(query);
    for (const member of members) member.end(cursorExpired('The feed was restored to another state.', head));
  }

  async #newest(query: Query): Promise<Place> {
    const [found] = await query(newestPlace(this.desk.id));
    return placeIn(found);
  }

  async #round(): Promise<void> {
    this.#isReading = true;
    try {
      const tell = await atOneMoment({ house: this.house, tenant: this.desk }, (query, ending) => this.#look(query, ending));
      this.#live.wrote(tell());
    } finally {
      this.#isReading = false;
      for (const member of this.#arriving.splice(0)) this.settle(member);
    }
  }

  /** Reads what is new, and first of all whether everybody still is who they were: as often as is due, and whenever something happened to no ticket, for that may have been to a key, a person or a queue. */
  async #look(query: Query, ending: Query): Promise<() => number> {
    const review = this.#isReviewDue ? new Review(this.followers) : null;
    this.#isReviewDue = false;
    const [page, ...asked] = await query(pageFrom(this.desk.id, this.#head), ...(review?.statements(this.desk.id, this.house.now()) ?? []));
    const events = readPage(page?.rows ?? [], this.#head);
    if (review) this.#heed(review.apply(asked));
    else if (events?.some(({ ticketId }) => ticketId === null)) await this.#reviewNow(query);
    if (!events) return this.#beginAnew(query);
    return this.#tellLater(events, await readTellings(ending, this.desk, this.#roster, events));
  }

  #tellLater(events: readonly FeedEvent[], tell: () => number): () => number {
    const last = events.at(-1);
    if (!last) return tell;
    if (events.length >= pageOfFeed) this.#rounds.ring();
    return () => {
      const made = tell();
      this.#head = { seq: last.seq, mark: last.mark };
      this.counters.touch();
      return made;
    };
  }

  async #reviewNow(query: Query): Promise<void> {
    const review = new Review(this.followers);
    this.#heed(review.apply(await query(...review.statements(this.desk.id, this.house.now()))));
  }

  #heed(found: DeskNow | null): void {
    if (!found) return;
    const { aheadMs, ...desk } = found;
    hearAhead(this.house, desk.id, aheadMs);
    this.desk = desk;
  }

  async #beginAnew(query: Query): Promise<() => number> {
    const members = [...this.followers].filter((follower) => follower instanceof Member);
    await this.expire(members, query);
    this.#head = await this.#newest(query);
    return () => 0;
  }
}
