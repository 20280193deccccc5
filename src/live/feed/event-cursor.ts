import { appError } from '../../core/app-error.ts';
import { cursorOf, readCursor } from '../../reading/plan/page.ts';

/** The name of the feed's order, which is part of each cursor. */
export const eventOrder = 'SEQ';

/** A position in the feed: after the event with this number and this mark. The beginning has no mark, nor has a position that the server found by itself. */
export interface FeedPosition {
  seq: number;
  mark: string | null;
  /** In a cursor that was given because the view had changed: the view under which the state is read again. */
  view?: string | null;
}

/**
 * The cursor of an event holds its number and its mark, the end of its id: the mark shows when a restored or failed-over database has
 * another event under the same number.
 */
export function eventCursor(seq: string | number, id?: string | null): string {
  return cursorOf(eventOrder, [String(seq), ...(id ? [markOf(id)] : [])]);
}

function markOf(id: string): string {
  return id.slice(-12);
}

export function readPosition(cursor: string, argument: 'after' | 'before' = 'after'): FeedPosition {
  const [seq = '', mark = '', view = null] = readCursor(cursor, eventOrder, ['bigint'], argument);
  return { seq: Number(seq), mark: mark || null, view };
}

export function cursorExpired(reason: string, head: FeedPosition, cursor = eventCursor(head.seq, head.mark)): Error {
  return appError('CURSOR_EXPIRED', `${reason} Read the current state again, and continue from the cursor in this error.`, { cursor });
}

/** Given after the event that changed it, so that the feed goes on from there. */
export function filterChanged(event: FeedPosition): Error {
  return cursorExpired('What you can see of what your filter asks for has changed.', event);
}

export function viewChanged(head: FeedPosition, view: string): Error {
  return cursorExpired('Which tickets you can see has changed.', head, cursorOf(eventOrder, [String(head.seq), head.mark ?? '', view]));
}
