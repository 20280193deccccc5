import { sql } from 'kysely';
import type { Result, Statement } from '../../database/pipeline.ts';
import type { CursorCheck, Sql } from '../../reading/shape/shape.ts';
import { compile } from '../../reading/statement/compiled-statement.ts';
import { mapParameter } from '../../reading/statement/parameter.ts';
import { cursorExpired, type FeedPosition, readPosition } from './event-cursor.ts';

/** What the database knows of a position in the feed. */
export interface KnownPosition {
  /** The number and the mark of the newest event. */
  seq: string;
  mark: string | null;
  /** The mark of the event at the position; `null` where there is none. */
  markAtCursor: string | null;
  hasNext: boolean;
  /** Up to this number events may have been removed. */
  removedTo: string;
}

/** As `markOf`. */
export function markSql(id: Sql): Sql {
  return sql`right(${id}::text, 12)`;
}

function positionSql(tenantId: unknown, seq: unknown): Sql {
  const eventAt = (row: string, at: Sql) => sql`left join event ${sql.ref(row)} on ${sql.ref(row)}.tenant_id = f.tenant_id and ${sql.ref(row)}.seq = ${at}`;
  return sql`select f.seq::text as seq, ${markSql(sql`h.id`)} as mark, ${markSql(sql`a.id`)} as "markAtCursor", n.seq is not null as "hasNext", f.removed_to::text as "removedTo"
    from (select f.tenant_id, f.seq, f.removed_to, ${seq}::bigint as at from feed f where f.tenant_id = ${tenantId}::uuid) f
    ${eventAt('h', sql`f.seq`)} ${eventAt('a', sql`f.at`)} ${eventAt('n', sql`f.at + 1`)}`;
}

const { text } = compile(positionSql(sql.raw('$1'), sql.raw('$2')));

export function positionStatement(tenantId: string, seq: number): Statement {
  return { name: 'feed_position', text, values: [tenantId, seq] };
}

export function headStatement(tenantId: string): Statement {
  return positionStatement(tenantId, 0);
}

export function readKnown(result: Result | undefined): KnownPosition {
  return (result?.rows[0] as KnownPosition | undefined) ?? emptyFeed;
}

const emptyFeed: KnownPosition = { seq: '0', mark: null, markAtCursor: null, hasNext: false, removedTo: '0' };

export function headIn({ seq, mark }: KnownPosition): FeedPosition {
  return { seq: Number(seq), mark };
}

/** Every list of events asks this of the cursors that it is continued from. */
export const positionCheck: CursorCheck = {
  read: ({ tenantId }, cursor, { argument }) => {
    const seq = mapParameter(cursor, (text) => readPosition(text as string, argument).seq);
    return sql`(select row_to_json(k) from (${positionSql(tenantId, seq)}) k)`;
  },
  insist: (cursor, read, { argument, isUpwards }) => {
    const position = readPosition(cursor, argument);
    const known = (read as KnownPosition | null) ?? emptyFeed;
    if (isUpwards) insistOnPosition(position, known);
    else insistOnFeed(position, known);
  },
};

/** Also of an event that the feed no longer holds: what is older and still there can be read. */
function insistOnFeed({ seq, mark }: FeedPosition, known: KnownPosition): void {
  const head = headIn(known);
  if (seq > head.seq) throw cursorExpired('The cursor is ahead of the feed.', head);
  if (known.markAtCursor !== null && mark !== known.markAtCursor)
    throw cursorExpired('The cursor is of another feed, or this one was restored to another state.', head);
}

/** The feed can be continued from a cursor of this feed whose event it still holds; only the cursor of the beginning has no mark. */
export function insistOnPosition(after: FeedPosition, known: KnownPosition): void {
  insistOnFeed(after, known);
  const { markAtCursor, hasNext, removedTo } = known;
  const head = headIn(known);
  const isGone = !hasNext || after.seq < Number(removedTo) || (after.seq > 0 && markAtCursor === null);
  if (after.seq < head.seq && isGone) throw cursorExpired('The feed no longer holds events that old.', head);
}
