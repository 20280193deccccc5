import type { Credential } from '../access/standing.ts';
import type { Context } from '../platform/house.ts';
import type { Result } from '../platform/packet.ts';
import { atOneMoment } from '../platform/tenancy.ts';
import { cursorExpired, type Place } from './event-cursor.ts';
import { gone } from './review.ts';
import { askStandings, readAskedStandings, type Standing } from './standing.ts';

/** Where a newcomer begins, and who they are at that moment of the feed. */
export interface Arrival {
  at: Place;
  /** The newest event. */
  head: Place;
  standing: Standing;
}

const text = `select f.seq::text as seq, right(h.id::text, 12) as mark, right(a.id::text, 12) as "markThere", n.seq is not null as "goesOn"
  from feed f left join event h on h.tenant_id = $1 and h.seq = f.seq
  left join event a on a.tenant_id = $1 and a.seq = $2 left join event n on n.tenant_id = $1 and n.seq = $2 + 1
  where f.tenant_id = $1`;

/** Looks at the feed and at the newcomer, at one moment: after an event of that moment or later nothing old is believed of them. */
export async function lookAround(ctx: Context, credential: Credential, after: Place | null, most: number): Promise<Arrival> {
  return atOneMoment(ctx, async (_, ending) => {
    const place = { name: 'place_in_feed', text, values: [ctx.tenant.id, after?.seq ?? 0] };
    const [found, ...asked] = await ending(place, ...askStandings(ctx.tenant.id, [credential], ctx.now()));
    const [standing] = readAskedStandings(1, asked).standings;
    if (!standing) throw gone();
    const { markThere = null, goesOn = false } = found?.rows[0] ?? {};
    const head = placeIn(found);
    if (after) insistOnPlace(after, head, { markThere, goesOn }, most);
    return { at: after ?? head, head, standing };
  });
}

function insistOnPlace(after: Place, head: Place, { markThere, goesOn }: { markThere: string | null; goesOn: boolean }, most: number): void {
  if (after.seq > head.seq) throw cursorExpired('The cursor is ahead of the feed.', head);
  if (after.mark !== null && markThere !== null && after.mark !== markThere) throw cursorExpired('The feed was restored to another state.', head);
  if (after.seq < head.seq && (!goesOn || (after.mark !== null && markThere === null))) throw cursorExpired('The feed keeps nothing that old.', head);
  if (head.seq - after.seq > most) throw cursorExpired(`A subscription catches up with ${most} events at most.`, head);
}

export function placeIn(found: Result | undefined): Place {
  const { seq = '0', mark = null } = found?.rows[0] ?? {};
  return { seq: Number(seq), mark };
}

/** The newest event. */
export const newestPlace = (tenantId: string) => ({ name: 'place_in_feed', text, values: [tenantId, 0] });
