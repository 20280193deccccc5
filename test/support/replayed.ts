import { calendarVersion, shelve } from '../../src/calendars/shelf.ts';
import type { Context } from '../../src/platform/house.ts';
import { transact } from '../../src/platform/transact.ts';
import { advance } from '../../src/sla/clocks/advance.ts';
import type { Course, Passing } from '../../src/sla/clocks/clock.ts';
import { replay } from '../../src/sla/clocks/replay.ts';
import { inDesk } from './behind.ts';

export interface Replayed {
  code: string;
  /** What stands on the ticket, and what its events give, both looked at now. */
  kept: Course | null;
  replayed: Course | null;
  /** Breaches and warnings as they stand in the feed, and as the replay finds them. */
  told: string[];
  found: string[];
}

/** Every ticket of a desk, told anew from its events. */
export async function replayDesk(system: Context): Promise<Replayed[]> {
  const { tickets, events, versions } = await inDesk(system, async (client) => ({
    tickets: (await client.query('select id, code, clocks from ticket order by code')).rows,
    events: (await client.query('select id, ticket_id, type, occurred_at, fact, changes from event where ticket_id is not null order by seq')).rows,
    versions: (await client.query('select id from calendar_version')).rows.map(({ id }) => id as string),
  }));
  await transact(system, async (ctx) => {
    await shelve(ctx, versions);
    return {};
  });
  const now = system.now().getTime();
  const ofTicket = Map.groupBy(events, ({ ticket_id }) => ticket_id);
  return tickets.map(({ id, code, clocks }) => {
    const all = ofTicket.get(id) ?? [];
    const facts = all.filter(({ fact }) => fact).map(({ id, occurred_at, fact }) => ({ id, at: Date.parse(occurred_at), fact }));
    const { course, passings } = replay(facts, calendarVersion);
    const [kept, replayed] = [clocks && advance(clocks, now, calendarVersion), course && advance(course, now, calendarVersion)];
    const told = all.filter(({ type }) => type.startsWith('sla.')).map(toldText);
    return {
      code,
      kept: kept?.course ?? null,
      replayed: replayed?.course ?? null,
      told: told.sort(),
      found: [...passings, ...(replayed?.passings ?? [])].map(foundText).sort(),
    };
  });
}

function toldText({ type, occurred_at, changes }: { type: string; occurred_at: string; changes: { field: string; after: unknown }[] }): string {
  const after = (name: string) => changes.find(({ field }) => field === name)?.after;
  return `${type} ${after('metric')} ${after('number')} ${after('warning') ?? '-'} ${new Date(occurred_at).toISOString()}`;
}

function foundText({ kind, metric, number, warning, at }: Passing): string {
  return `${kind === 'BREACHED' ? 'sla.breached' : 'sla.warned'} ${metric} ${number} ${warning ?? '-'} ${new Date(at).toISOString()}`;
}
