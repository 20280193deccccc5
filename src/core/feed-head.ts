import type { Versioned } from './versioned-tables.ts';

/** Answers are still true while its value is the same. Each ends with the version of the feed. */
export interface Head {
  name: string;
  /** Of the parameters of its statement, the number of that with the id of the ticket; absent where it is not about one. */
  parameter?: number;
  /** An expression over the row of the feed, where this stands for the id of the ticket. */
  at(ticket: string): string;
}

/** What moves with all that a statement reads. The instant of the newest event is another one where a restored database counts on from an earlier number. */
export const feedHeads: Record<Versioned, Head> = {
  TICKETS: { name: 'tenant_head', at: () => `concat_ws('/', feed.seq, extract(epoch from feed.latest_at), feed.version)` },
  REFERENCE: { name: 'feed_version', at: () => 'feed.version::text' },
};

/** The values of both, by their names. */
export type SeenHeads = Readonly<Record<string, string>>;

/** An expression for them, over the row of the feed. */
export const seenHeads = `json_build_object(${Object.values(feedHeads).map(({ name, at }) => `'${name}', ${at('')}`)})`;
