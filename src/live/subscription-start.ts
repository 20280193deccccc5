import type { Credential } from '../access/access-snapshot.ts';
import type { Context } from '../core/context.ts';
import type { Statement } from '../database/pipeline.ts';
import { inSnapshot } from '../database/tenancy.ts';
import { type AccessSnapshot, credentialInvalid, readSnapshots, snapshotStatements } from './access-check.ts';
import { cursorExpired, type FeedPosition } from './feed/event-cursor.ts';
import { headIn, insistOnPosition, type KnownPosition, positionStatement, readKnown } from './feed/feed-position.ts';
import { insistOnSameView, type KnownView, keepView, knownViewStatement, readKnownView } from './known-view.ts';

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
  const { view, feed, access } = await readState(ctx, credential, after, trial);
  const head = headIn(feed);
  await keepView(ctx, view, access.view, head);
  if (after) {
    insistOnPosition(after, feed);
    if (head.seq - after.seq > mostEvents) throw cursorExpired(`A subscription catches up with at most ${mostEvents} events.`, head);
    insistOnSameView(view, access.view, after, head);
  }
  return { position: after ?? head, head, access };
}

interface StateAtStart {
  view: KnownView | null;
  feed: KnownPosition;
  access: AccessSnapshot;
}

function readState(ctx: Context, credential: Credential, after: FeedPosition | null, trial: Statement[]): Promise<StateAtStart> {
  const { id } = ctx.tenant;
  return inSnapshot(ctx, async (_, lastQuery) => {
    const statements = [
      positionStatement(id, after?.seq ?? 0),
      knownViewStatement(id, credential.principalId),
      ...snapshotStatements(id, [credential], ctx.services.now()),
    ];
    const [feed, known, ...accessResults] = await lastQuery(...statements, ...trial);
    const [access] = readSnapshots(1, accessResults).snapshots;
    if (!access) throw credentialInvalid();
    return { view: readKnownView(known), feed: readKnown(feed), access };
  });
}
