import { appError } from '../core/app-error.ts';
import { cursorOf, readCursor } from '../reading/plan/page.ts';

/** The name of the feed's order, which is part of each cursor. */
export const eventOrder = 'SEQ';

/** A position in the feed: after the event with this number and this mark; cursors from before there were marks have none. */
export interface FeedPosition {
  seq: number;
  mark: string | null;
}

/**
 * The cursor of an event holds its number and its mark, the end of its id: the mark shows when a restored or failed-over database has
 * another event under the same number.
 */
export function eventCursor(seq: string | number, id?: string | null): string {
  return cursorOf(eventOrder, [String(seq), ...(id ? [markOf(id)] : [])]);
}

export function markOf(id: string): string {
  return id.slice(-12);
}

export function readPosition(cursor: string): FeedPosition {
  const [seq = '', mark = null] = readCursor(cursor, eventOrder, ['bigint'], 'after');
  return { seq: Number(seq), mark };
}

export function cursorExpired(reason: string, head: FeedPosition): Error {
  const cursor = eventCursor(head.seq, head.mark);
  return appError('CURSOR_EXPIRED', `${reason} Read the current state again, and continue from the cursor in this error.`, { cursor });
}
