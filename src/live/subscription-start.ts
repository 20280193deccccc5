import type { Credential } from '../access/access-snapshot.ts';
import type { Context } from '../core/context.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import { inSnapshot } from '../database/tenancy.ts';
import { type AccessSnapshot, credentialInvalid, readSnapshots, snapshotStatements } from './access-check.ts';
import { cursorExpired, type FeedPosition } from './event-cursor.ts';

export interface SubscriptionStart {
  /** Where the subscription begins. */
  position: FeedPosition;
  /** After the newest event. */
  head: FeedPosition;
  /** The access of the subscriber at that moment of the feed. */
  access: AccessSnapshot;
}

const text = `select f.seq::text as seq, right(h.id::text, 12) as mark, right(a.id::text, 12) as "markAtCursor", n.seq is not null as "hasNext"
  from feed f left join event h on h.tenant_id = $1 and h.seq = f.seq
  left join event a on a.tenant_id = $1 and a.seq = $2 left join event n on n.tenant_id = $1 and n.seq = $2 + 1
  where f.tenant_id = $1`;

function feedStatement(tenantId: string, seq: number): Statement {
  return { name: 'feed_position', text, values: [tenantId, seq] };
}

/** Position and access come from one snapshot of the database, so no event is delivered by an access older than the event. */
export async function readStart(
  ctx: Context,
  credential: Credential,
  after: FeedPosition | null,
  mostEvents: number,
  trial: Statement[] = [],
): Promise<SubscriptionStart> {
  return inSnapshot(ctx, async (_, lastQuery) => {
    const statements = [feedStatement(ctx.tenant.id, after?.seq ?? 0), ...snapshotStatements(ctx.tenant.id, [credential], ctx.services.now())];
    const [feed, ...accessResults] = await lastQuery(...statements, ...trial);
    const [access] = readSnapshots(1, accessResults).snapshots;
    if (!access) throw credentialInvalid();
    const head = readHead(feed);
    if (after) insistOnPosition(after, head, feed?.rows[0] ?? {}, mostEvents);
    return { position: after ?? head, head, access };
  });
}

function insistOnPosition(
  after: FeedPosition,
  head: FeedPosition,
  { markAtCursor = null, hasNext = false }: { markAtCursor?: string | null; hasNext?: boolean },
  mostEvents: number,
): void {
  if (after.seq > head.seq) throw cursorExpired('The cursor is ahead of the feed.', head);
  if (after.mark !== null && markAtCursor !== null && after.mark !== markAtCursor) throw cursorExpired('The feed was restored to another state.', head);
  const isGone = !hasNext || (after.mark !== null && markAtCursor === null);
  if (after.seq < head.seq && isGone) throw cursorExpired('The feed no longer holds events that old.', head);
  if (head.seq - after.seq > mostEvents) throw cursorExpired(`A subscription catches up with at most ${mostEvents} events.`, head);
}

export function headStatement(tenantId: string): Statement {
  return feedStatement(tenantId, 0);
}

export function readHead(result: Result | undefined): FeedPosition {
  const { seq = '0', mark = null } = result?.rows[0] ?? {};
  return { seq: Number(seq), mark };
}
