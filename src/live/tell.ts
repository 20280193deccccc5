import type { Desk } from '../platform/house.ts';
import { Telling } from '../platform/outlet.ts';
import type { Result } from '../platform/packet.ts';
import type { Query } from '../platform/tenancy.ts';
import type { FeedEvent } from './feed-page.ts';
import type { Group } from './group.ts';
import type { LiveRow } from './live-events.ts';
import type { Roster, Share } from './roster.ts';
import { toTell } from './sighting.ts';

interface Concern {
  event: FeedEvent;
  shares: Map<Group, Share[]>;
}

/** What a page of the feed has for those of a roster: read in one packet, one statement for each group that it concerns. */
export async function readTellings(query: Query, desk: Desk, roster: Roster, events: readonly FeedEvent[]): Promise<() => number> {
  const concerns = events.map((event): Concern => ({ event, shares: roster.sharesOf(event) }));
  const wanted = new Map<Group, string[]>();
  for (const { event, shares } of concerns) for (const group of shares.keys()) wanted.set(group, [...(wanted.get(group) ?? []), String(event.seq)]);
  if (wanted.size === 0) return () => 0;
  const groups = [...wanted.keys()];
  const statements = groups.map((group) => group.statement(desk, group.following.given(wanted.get(group) ?? [])));
  const results = await query(...statements);
  const rows = new Map(groups.map((group, at) => [group, rowsOf(results[at])]));
  return () => tell(concerns, rows, desk);
}

function rowsOf(result: Result | undefined): Map<number, LiveRow> {
  return new Map((result?.rows ?? []).map((row) => [Number(row.seq), row as LiveRow]));
}

/** In the order of the feed; gives how many answers were made. */
function tell(concerns: readonly Concern[], rows: Map<Group, Map<number, LiveRow>>, desk: Desk): number {
  let made = 0;
  for (const { event, shares } of concerns) {
    for (const [group, ofGroup] of shares) {
      const row = rows.get(group)?.get(event.seq);
      if (row) made += tellGroup(event.seq, ofGroup, (kind) => new Telling(group.payload(desk, row[kind] ?? 'null')), row);
    }
  }
  return made;
}

/** Written down once for all who are told the same. */
function tellGroup(seq: number, shares: readonly Share[], write: (kind: 'whole' | 'left') => Telling, row: LiveRow): number {
  const written: Partial<Record<'whole' | 'left', Telling>> = {};
  for (const { sighting, members, except } of shares) {
    const kind = toTell(sighting, row);
    if (kind === null) continue;
    written[kind] ??= write(kind);
    for (const member of members) if (!except.has(member)) member.take(seq, written[kind]);
  }
  return Object.keys(written).length;
}
