import { calendarFinder, readCalendarVersions } from '../../src/calendars/calendar-versions.ts';
import type { Context } from '../../src/core/context.ts';
import { transact } from '../../src/core/transact.ts';
import { advance } from '../../src/sla/clocks/advance.ts';
import type { Milestone, SlaState } from '../../src/sla/clocks/clock.ts';
import { replay } from '../../src/sla/clocks/replay.ts';
import { inTenant } from './database.ts';

export interface Replayed {
  code: string;
  /** The state stored on the ticket, and the one its events give, both advanced to now. */
  kept: SlaState | null;
  replayed: SlaState | null;
  /** Breaches and warnings as recorded in the feed, and as the replay finds them. */
  told: string[];
  found: string[];
}

/** Replays every ticket of a tenant from its events. */
export async function replayTenant(system: Context): Promise<Replayed[]> {
  const { tickets, events, versions } = await inTenant(system, async (client) => ({
    tickets: (await client.query('select id, code, clocks from ticket order by code')).rows,
    events: (await client.query('select id, ticket_id, type, occurred_at, fact, changes from event where ticket_id is not null order by seq')).rows,
    versions: (await client.query('select id from calendar_version')).rows.map(({ id }) => id as string),
  }));
  const calendars = await transact(system, async (ctx) => calendarFinder(await readCalendarVersions(ctx, versions)));
  const now = system.now().getTime();
  const ofTicket = Map.groupBy(events, ({ ticket_id }) => ticket_id);
  return tickets.map(({ id, code, clocks }) => {
    const all = ofTicket.get(id) ?? [];
    const facts = all.filter(({ fact }) => fact).map(({ id, occurred_at, fact }) => ({ id, at: Date.parse(fact.at ?? occurred_at), fact }));
    const { state, milestones } = replay(facts, calendars);
    const [kept, replayed] = [clocks && advance(clocks, now, calendars), state && advance(state, now, calendars)];
    const told = all.filter(({ type }) => type.startsWith('sla.')).map(deliveredText);
    return {
      code,
      kept: kept?.state ?? null,
      replayed: replayed?.state ?? null,
      told: told.sort(),
      found: [...milestones, ...(replayed?.milestones ?? [])].map(foundText).sort(),
    };
  });
}

function deliveredText({ type, occurred_at, changes }: { type: string; occurred_at: string; changes: { field: string; after: unknown }[] }): string {
  const after = (name: string) => changes.find(({ field }) => field === name)?.after;
  return `${type} ${after('metric')} ${after('number')} ${after('warning') ?? '-'} ${new Date(occurred_at).toISOString()}`;
}

function foundText({ kind, metric, number, warning, at }: Milestone): string {
  return `${kind === 'BREACHED' ? 'sla.breached' : 'sla.warned'} ${metric} ${number} ${warning ?? '-'} ${new Date(at).toISOString()}`;
}
