import { appError } from '../core/app-error.ts';
import { cursorOf, readCursor } from '../reading/plan/page.ts';

/** The name of the feed's order, which every cursor of it bears. */
export const eventOrder = 'SEQ';

/** A place in the feed: behind the event of this number, which bears this mark; a cursor from before there were marks has none. */
export interface FeedPosition {
  seq: number;
  mark: string | null;
}

/**
 * A cursor of the feed is the number of an event, in the form all cursors have, and the end of the event's id: by that it is noticed when a
 * restored or failed-over database has another event under the number.
 */
export function eventCursor(seq: string | number, id?: string | null): string {
  return cursorOf(eventOrder, [String(seq), ...(id ? [markOf(id)] : [])]);
}

export function markOf(id: string): string {
  return id.slice(-12);
}

export function readPosition(cursor: string): FeedPosition {
  const [seq = '', mark = null] = readCursor(cursor, eventOrder, ['bigint']);
  return { seq: Number(seq), mark };
}

export function cursorExpired(reason: string, head: FeedPosition): Error {
  const cursor = eventCursor(head.seq, head.mark);
  return appError('CURSOR_EXPIRED', `${reason} Read the state anew and go on from the cursor that comes with this.`, { cursor });
}
