import type { Versioned } from './versioned-tables.ts';

/** An expression over the row of the feed; answers are still true while its value is the same. */
export interface Head {
  name: string;
  text: string;
}

/** What moves with all that a statement reads. The instant of the newest event is another one where a restored database counts on from an earlier number. */
export const feedHeads: Record<Versioned, Head> = {
  TICKETS: { name: 'feed_head', text: `concat_ws('/', feed.seq, feed.version, extract(epoch from feed.latest_at), feed.reference_version)` },
  REFERENCE: { name: 'reference_head', text: 'feed.reference_version::text' },
};

/** The values of both, by their names. */
export type SeenHeads = Readonly<Record<string, string>>;
