import type { Credential } from '../access/access-snapshot.ts';
import type { Context } from '../core/context.ts';
import type { Result } from '../database/pipeline.ts';
import { inSnapshot } from '../database/tenancy.ts';
import { type AccessSnapshot, readSnapshots, snapshotStatements } from './access-snapshot.ts';
import { cursorExpired, type FeedPosition } from './event-cursor.ts';
import { gone } from './revalidation.ts';

/** Where a newcomer begins, and who they are at that moment of the feed. */
export interface Arrival {
  at: FeedPosition;
  /** The newest event. */
  head: FeedPosition;
  access: AccessSnapshot;
}

const text = `select f.seq::text as seq, right(h.id::text, 12) as mark, right(a.id::text, 12) as "markThere", n.seq is not null as "goesOn"
  from feed f left join event h on h.tenant_id = $1 and h.seq = f.seq
  left join event a on a.tenant_id = $1 and a.seq = $2 left join event n on n.tenant_id = $1 and n.seq = $2 + 1
  where f.tenant_id = $1`;

/** Looks at the feed and at the newcomer, at one moment: after an event of that moment or later nothing old is believed of them. */
export async function openPosition(ctx: Context, credential: Credential, after: FeedPosition | null, most: number): Promise<Arrival> {
  return inSnapshot(ctx, async (_, lastQuery) => {
    const place = { name: 'place_in_feed', text, values: [ctx.tenant.id, after?.seq ?? 0] };
    const [found, ...asked] = await lastQuery(place, ...snapshotStatements(ctx.tenant.id, [credential], ctx.now()));
    const [access] = readSnapshots(1, asked).snapshots;
    if (!access) throw gone();
    const { markThere = null, goesOn = false } = found?.rows[0] ?? {};
    const head = positionIn(found);
    if (after) insistOnPosition(after, head, { markThere, goesOn }, most);
    return { at: after ?? head, head, access };
  });
}

function insistOnPosition(after: FeedPosition, head: FeedPosition, { markThere, goesOn }: { markThere: string | null; goesOn: boolean }, most: number): void {
  if (after.seq > head.seq) throw cursorExpired('The cursor is ahead of the feed.', head);
  if (after.mark !== null && markThere !== null && after.mark !== markThere) throw cursorExpired('The feed was restored to another state.', head);
  if (after.seq < head.seq && (!goesOn || (after.mark !== null && markThere === null))) throw cursorExpired('The feed keeps nothing that old.', head);
  if (head.seq - after.seq > most) throw cursorExpired(`A subscription catches up with ${most} events at most.`, head);
}

export function positionIn(found: Result | undefined): FeedPosition {
  const { seq = '0', mark = null } = found?.rows[0] ?? {};
  return { seq: Number(seq), mark };
}

/** The newest event. */
export const newestPosition = (tenantId: string) => ({ name: 'place_in_feed', text, values: [tenantId, 0] });
