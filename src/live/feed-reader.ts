import { hearAhead } from '../platform/house.ts';
import { atOneMoment, type Query } from '../platform/tenancy.ts';
import type { Place } from './event-cursor.ts';
import { type FeedEvent, pageFrom, pageOfFeed, readPage } from './feed-page.ts';
import type { LiveDesk } from './live-desk.ts';
import { newestPlace, placeIn } from './look.ts';
import { Review } from './review.ts';
import type { Roster } from './roster.ts';
import { Rounds } from './rounds.ts';
import type { DeskNow } from './standing.ts';
import { readTellings } from './tell.ts';

/** Reads what is new in the feed of a desk, once for all who are live. */
export class FeedReader {
  readonly #desk: LiveDesk;
  readonly #roster: Roster;
  readonly #rounds: Rounds;
  #isReviewDue = false;
  /** All up to here was told. */
  head: Place;
  /** Between a page that is being read and the last one nobody may come in. */
  isReading = false;

  constructor(desk: LiveDesk, roster: Roster, head: Place) {
    this.#desk = desk;
    this.#roster = roster;
    this.head = head;
    const failed = (err: unknown) => desk.house.log.warn({ err }, 'the feed could not be read; it is tried again');
    this.#rounds = new Rounds(() => this.#round(), failed, desk.limits.retryMs);
  }

  /** Something happened, perhaps up to this number. */
  ring(seq: number | null): void {
    if (seq === null || seq > this.head.seq) this.#rounds.ring();
  }

  /** Asks with the next page whether everybody still is who they were. */
  review(): void {
    this.#isReviewDue = true;
    this.#rounds.ring();
  }

  async drain(): Promise<void> {
    this.#rounds.ring();
    await this.#rounds.quiet();
  }

  close(): void {
    this.#rounds.close();
  }

  async #round(): Promise<void> {
    this.isReading = true;
    try {
      const { house, desk } = this.#desk;
      const tell = await atOneMoment({ house, tenant: desk }, (query, ending) => this.#look(query, ending));
      this.#desk.wrote(tell());
    } finally {
      this.isReading = false;
      this.#desk.settleArrived();
    }
  }

  /** First of all it is asked who everybody is: as often as is due, and whenever something happened to no ticket, for that may have been to a key, a person or a queue. */
  async #look(query: Query, ending: Query): Promise<() => number> {
    const review = this.#isReviewDue ? new Review(this.#desk.followers) : null;
    this.#isReviewDue = false;
    const [page, ...asked] = await query(pageFrom(this.#desk.desk.id, this.head), ...this.#statementsOf(review));
    const events = readPage(page?.rows ?? [], this.head);
    if (review) this.#heed(review.apply(asked));
    else if (events?.some(({ ticketId }) => ticketId === null)) await this.#reviewNow(query);
    if (!events) return this.#beginAnew(query);
    return this.#tellLater(events, await readTellings(ending, this.#desk.desk, this.#roster, events));
  }

  #statementsOf(review: Review | null) {
    return review?.statements(this.#desk.desk.id, this.#desk.house.now()) ?? [];
  }

  async #reviewNow(query: Query): Promise<void> {
    const review = new Review(this.#desk.followers);
    this.#heed(review.apply(await query(...this.#statementsOf(review))));
  }

  #heed(found: DeskNow | null): void {
    if (!found) return;
    const { aheadMs, ...desk } = found;
    hearAhead(this.#desk.house, desk.id, aheadMs);
    this.#desk.desk = desk;
  }

  #tellLater(events: readonly FeedEvent[], tell: () => number): () => number {
    const last = events.at(-1);
    if (!last) return tell;
    if (events.length >= pageOfFeed) this.#rounds.ring();
    return () => {
      const made = tell();
      this.head = { seq: last.seq, mark: last.mark };
      this.#desk.counters.touch();
      return made;
    };
  }

  /** The feed does not hold any more what was told: it was restored, and everybody must read anew. */
  async #beginAnew(query: Query): Promise<() => number> {
    await this.#desk.expire(this.#desk.members(), query);
    const [found] = await query(newestPlace(this.#desk.desk.id));
    this.head = placeIn(found);
    return () => 0;
  }
}
