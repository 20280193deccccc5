import { canSee, type TicketVisibility } from '../../tickets/visibility/can-see.ts';
import type { FeedEvent } from '../feed/feed-page.ts';
import type { LiveRow } from './live-events.ts';

/** Whether a viewer can see the ticket of an event now, could before the event, and could right after it. */
export interface VisibilityChange {
  isVisible: boolean;
  wasVisible: boolean;
  stayedVisible: boolean;
  isInAudience: boolean;
}

/** One viewer, or all of a scope. */
export interface EventViewer {
  visibility: TicketVisibility;
  audiences: ReadonlySet<string>;
}

/** `null` for viewers who can neither see the ticket now nor could before the event. */
export function visibilityChangeOf({ visibility, audiences }: EventViewer, { ticket, audience }: FeedEvent): VisibilityChange | null {
  if (!ticket) return null;
  const isVisible = canSee(visibility, ticket.now);
  const stayedVisible = ticket.after === ticket.now ? isVisible : canSee(visibility, ticket.after);
  const wasVisible = ticket.before === ticket.after ? stayedVisible : canSee(visibility, ticket.before);
  return isVisible || wasVisible ? { isVisible, wasVisible, stayedVisible, isInAudience: audiences.has(audience) } : null;
}

/**
 * The whole event, only that the ticket left, or nothing. Outside the audience of an event nothing is told of it, but that the ticket came into view
 * or left it; the statement of the query has left the rest out.
 */
export function whatToDeliver({ isVisible, wasVisible, stayedVisible, isInAudience }: VisibilityChange, row: LiveRow): 'whole' | 'left' | null {
  if (isVisible && row.isIn) return isInAudience || !(wasVisible && row.wasIn) ? 'whole' : null;
  const hasLeft = wasVisible && row.wasIn && !(stayedVisible && row.stayedIn);
  if (!hasLeft) return null;
  if (isVisible && isInAudience && row.whole !== null) return 'whole';
  return row.left === null ? null : 'left';
}
