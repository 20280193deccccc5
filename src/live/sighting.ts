import { type Eye, sees } from '../tickets/eye.ts';
import type { FeedEvent } from './feed-page.ts';
import type { LiveRow } from './live-events.ts';

/** How an event's ticket stands to somebody's sight. */
export interface Sighting {
  isSeen: boolean;
  wasSeen: boolean;
  stayedSeen: boolean;
  /** The event itself is meant for them. */
  isMeant: boolean;
}

/** Somebody who looks, or all of a scope. */
export interface Onlooker {
  eye: Eye;
  audiences: ReadonlySet<string>;
}

/** `null` where they neither see the ticket nor lose sight of it with this event. */
export function sightingOf({ eye, audiences }: Onlooker, { ticket, audience }: FeedEvent): Sighting | null {
  if (!ticket) return null;
  const isSeen = sees(eye, ticket.now);
  const stayedSeen = ticket.after === ticket.now ? isSeen : sees(eye, ticket.after);
  const wasSeen = ticket.before === ticket.after ? stayedSeen : sees(eye, ticket.before);
  return isSeen || wasSeen ? { isSeen, wasSeen, stayedSeen, isMeant: audiences.has(audience) } : null;
}

/** What there is to tell: the event, or no more than that the ticket left. */
export function toTell({ isSeen, wasSeen, stayedSeen, isMeant }: Sighting, row: LiveRow): 'whole' | 'left' | null {
  if (isSeen && row.isIn) return isMeant ? 'whole' : null;
  const hasLeft = wasSeen && row.wasIn && !(stayedSeen && row.stayedIn);
  if (!hasLeft) return null;
  if (isSeen && isMeant && row.whole !== null) return 'whole';
  return row.left === null ? null : 'left';
}
