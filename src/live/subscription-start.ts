import type { Credential } from '../access/access-snapshot.ts';
import type { Context } from '../core/context.ts';
import type { Statement } from '../database/pipeline.ts';
import { inSnapshot } from '../database/tenancy.ts';
import { type AccessSnapshot, credentialInvalid, readSnapshots, snapshotStatements } from './access-check.ts';
import { cursorExpired, type FeedPosition } from './event-cursor.ts';
import { headIn, insistOnPosition, positionStatement, readKnown } from './feed-position.ts';

export interface SubscriptionStart {
  /** Where the subscription begins. */
  position: FeedPosition;
  /** After the newest event. */
  head: FeedPosition;
  /** The access of the subscriber at that moment of the feed. */
  access: AccessSnapshot;
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
    const statements = [positionStatement(ctx.tenant.id, after?.seq ?? 0), ...snapshotStatements(ctx.tenant.id, [credential], ctx.services.now())];
    const [feed, ...accessResults] = await lastQuery(...statements, ...trial);
    const [access] = readSnapshots(1, accessResults).snapshots;
    if (!access) throw credentialInvalid();
    const known = readKnown(feed);
    const head = headIn(known);
    if (after) insistOnPosition(after, known);
    if (after && head.seq - after.seq > mostEvents) throw cursorExpired(`A subscription catches up with at most ${mostEvents} events.`, head);
    return { position: after ?? head, head, access };
  });
}
