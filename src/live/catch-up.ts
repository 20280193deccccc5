import type { Turnstile } from '../access/take-turns.ts';
import type { Desk, House } from '../platform/house.ts';
import { atOneMoment, type Query } from '../platform/tenancy.ts';
import { pageFrom, readPage } from './feed-page.ts';
import type { LiveLimits } from './live-limits.ts';
import type { Member } from './member.ts';
import { Review } from './review.ts';
import { Roster } from './roster.ts';
import { readTellings } from './tell.ts';

/** Where those who have caught up go, and those who cannot. */
export interface Pace {
  readonly house: Pick<House, 'pool' | 'log' | 'now'>;
  readonly desk: Desk;
  /** Reads pages by turns, so that those who catch up leave the database to the others. */
  readonly turns: Turnstile;
  readonly limits: Pick<LiveLimits, 'retryMs'>;
  settle(member: Member): void;
  expire(members: Iterable<Member>, query: Query): Promise<void>;
}

/** Reads the feed for those who are behind: members of one group at one place share a page. */
export class CatchUp {
  readonly #parties = new Map<string, Set<Member>>();
  readonly #reading = new Set<Promise<void>>();
  readonly #pace: Pace;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  add(member: Member): void {
    const key = `${member.at.seq} ${member.group.key}`;
    const party = this.#parties.get(key);
    if (party) return void party.add(member);
    this.#parties.set(key, new Set([member]));
    const reading = this.#pace.turns(() => this.#advance(key)).finally(() => this.#reading.delete(reading));
    this.#reading.add(reading);
  }

  /** Waits until nobody reads any more: all have caught up, or their sockets take no more. */
  async quiet(): Promise<void> {
    while (this.#reading.size > 0) await Promise.all(this.#reading);
  }

  /** Whoever comes to the same place from here on waits for the next page. */
  async #advance(key: string): Promise<void> {
    const party = [...(this.#parties.get(key) ?? [])].filter(({ isOver }) => !isOver);
    this.#parties.delete(key);
    if (party.length === 0) return;
    const settle = () => party.forEach((member) => void this.#pace.settle(member));
    await this.#readFor(party).then(settle, (err: unknown) => {
      this.#pace.house.log.warn({ err }, 'a page of the feed could not be read; it is tried again');
      setTimeout(settle, this.#pace.limits.retryMs).unref();
    });
  }

  async #readFor(party: readonly Member[]): Promise<void> {
    const [{ desk, house }, { at }] = [this.#pace, party[0] as Member];
    const tell = await atOneMoment({ house, tenant: desk }, async (query, ending) => {
      const review = new Review(party);
      const groups = party.map(({ group }) => group);
      const [page, ...asked] = await query(pageFrom(desk.id, at), ...review.statements(desk.id, house.now()));
      review.apply(asked);
      const events = readPage(page?.rows ?? [], at);
      if (!events) return this.#pace.expire(party, query);
      // Whoever is told other things by now begins anew, in another group.
      const same = party.filter(({ group, isOver }, place) => !isOver && group === groups[place]);
      const tell = await readTellings(ending, desk, rosterOf(same), events);
      return () => tellAll(same, tell, events.at(-1));
    });
    tell?.();
  }
}

function rosterOf(members: readonly Member[]): Roster {
  const roster = new Roster();
  for (const member of members) roster.add(member);
  return roster;
}

/** Whose socket took all of it stands behind the last event of the page. */
function tellAll(members: readonly Member[], tell: () => number, last: Member['at'] | undefined): void {
  const places = members.map(({ at }) => at);
  tell();
  members.forEach((member, at) => {
    if (last && member.at === places[at]) member.at = { seq: last.seq, mark: last.mark };
  });
}
