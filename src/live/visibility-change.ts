import { canSee, type TicketVisibility } from '../tickets/visibility/can-see.ts';
import type { FeedEvent } from './feed-page.ts';
import type { LiveRow } from './live-events.ts';

/** How an event's ticket stands to somebody's sight. */
export interface VisibilityChange {
  isVisible: boolean;
  wasVisible: boolean;
  stayedVisible: boolean;
  /** The event itself is meant for them. */
  isForAudience: boolean;
}

/** Somebody who looks, or all of a scope. */
export interface EventViewer {
  visibility: TicketVisibility;
  audiences: ReadonlySet<string>;
}

/** `null` where they neither see the ticket nor lose sight of it with this event. */
export function visibilityChangeOf({ visibility, audiences }: EventViewer, { ticket, audience }: FeedEvent): VisibilityChange | null {
  if (!ticket) return null;
  const isVisible = canSee(visibility, ticket.now);
  const stayedVisible = ticket.after === ticket.now ? isVisible : canSee(visibility, ticket.after);
  const wasVisible = ticket.before === ticket.after ? stayedVisible : canSee(visibility, ticket.before);
  return isVisible || wasVisible ? { isVisible, wasVisible, stayedVisible, isForAudience: audiences.has(audience) } : null;
}

/** What there is to tell: the event, or no more than that the ticket left. */
export function whatToDeliver({ isVisible, wasVisible, stayedVisible, isForAudience }: VisibilityChange, row: LiveRow): 'whole' | 'left' | null {
  if (isVisible && row.isIn) return isForAudience ? 'whole' : null;
  const hasLeft = wasVisible && row.wasIn && !(stayedVisible && row.stayedIn);
  if (!hasLeft) return null;
  if (isVisible && isForAudience && row.whole !== null) return 'whole';
  return row.left === null ? null : 'left';
}
