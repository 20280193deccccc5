import type { Calendar } from '../calendars/time/calendar.ts';
import { type Zone, zoneNamed } from '../calendars/time/zone.ts';
import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/each-tenant.ts';
import type { Connection } from '../database/connection.ts';
import { setTenant, useConnection } from '../database/tenancy.ts';
import { dayChanges } from './days/day-changes.ts';
import { rollDays } from './days/roll-days.ts';
import { foldBatch } from './fold/fold-batch.ts';
import { foldVersion } from './fold/fold-event.ts';
import type { SuggestionEvent } from './fold/fold-suggestion.ts';
import type { FoldedEvent, Reported } from './fold/reported-ticket.ts';
import { startAgain } from './start-again.ts';
import { writeBatch } from './write-batch.ts';

const batchSize = 1_000;
const tenants = { name: 'tenants_to_report', text: 'select tenant_id from tenants_to_report()' };

/** Folds what is new in the feeds of all tenants into their reports; returns the number of events. Workers may run this concurrently. */
export async function foldFeeds(services: Services, stop: AbortSignal): Promise<number> {
  const failure = 'events could not be folded into the reports; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) => foldFeed(services, tenantId, stop));
}

/** Folds what is new in the feed of one tenant, as far as no other worker is at it. */
export function foldFeed(services: Services, tenantId: string, stop: AbortSignal): Promise<number> {
  return inBatches(stop, () => foldSome(services, tenantId, ' skip locked'));
}

/** Folds all that is new in the feed of one tenant, in turn with other workers. */
export function foldWholeFeed(services: Services, tenantId: string, stop: AbortSignal): Promise<number> {
  return inBatches(stop, () => foldSome(services, tenantId));
}

/** The next events of a tenant, in one transaction with the position: what is folded twice, or not at all, does not exist. */
function foldSome(services: Services, tenantId: string, orElse = ''): Promise<number> {
  return inReports(services, tenantId, async (connection) => {
    const position = await lockPosition(connection, tenantId, orElse);
    if (!position) return 0;
    const { version, isRolled, desk, seq } = position;
    if (version === foldVersion && isRolled) return foldFrom(connection, tenantId, seq, desk.zone);
    if (version === foldVersion) await rollDays(connection, tenantId, desk);
    else await startAgain(connection, tenantId);
    return 1;
  });
}

/** Makes the facts again from the events, which gives the same ones; those of tickets whose events were removed stay. Returns the number of events. */
export function rebuildReports(services: Services, tenantId: string): Promise<number> {
  return inReports(services, tenantId, async (connection) => {
    const position = await lockPosition(connection, tenantId);
    if (!position) return 0;
    await startAgain(connection, tenantId);
    const foldMore = async (from: number) => foldFrom(connection, tenantId, from, null);
    let folded = 0;
    for (let some = await foldMore(0); some > 0; some = await foldMore(await seqOf(connection, tenantId))) folded += some;
    await rollDays(connection, tenantId, position.desk);
    return folded;
  });
}

function inReports(services: Services, tenantId: string, work: (connection: Connection) => Promise<number>): Promise<number> {
  return useConnection({ services, tenant: { id: tenantId } }, async (connection) => {
    try {
      const folded = await work(connection);
      await connection.send({ name: 'commit', text: 'commit' });
      return folded;
    } catch (error) {
      await connection.rollback();
      throw error;
    }
  });
}

const begin = 'insert into report_position (tenant_id, version) select f.tenant_id, $2 from feed f where f.tenant_id = $1 on conflict do nothing';
const lock = `select p.seq, p.version, p.zone, t.time_zone as desk from report_position p join tenant t on t.tenant_id = p.tenant_id where p.tenant_id = $1 for update of p`;

interface Position {
  seq: number;
  version: number;
  desk: { name: string; zone: Zone };
  /** Whether its days are those of the desk. */
  isRolled: boolean;
}

async function lockPosition(connection: Connection, tenantId: string, orElse = ''): Promise<Position | null> {
  const results = await connection.send(
    { name: 'begin', text: 'begin' },
    setTenant(tenantId),
    { name: 'begin_report', text: begin, values: [tenantId, foldVersion] },
    { name: `lock_report${orElse.replaceAll(' ', '_')}`, text: lock + orElse, values: [tenantId] },
  );
  const [row] = results.at(-1)?.rows ?? [];
  const zone = zoneNamed(row?.desk ?? '');
  return row && zone ? { seq: Number(row.seq), version: row.version, desk: { name: row.desk, zone }, isRolled: row.zone === row.desk } : null;
}

async function seqOf(connection: Connection, tenantId: string): Promise<number> {
  const [read] = await connection.send({ name: 'report_seq', text: 'select seq from report_position where tenant_id = $1', values: [tenantId] });
  return Number(read?.rows[0]?.seq);
}

const inBatch = '(select s.* from event s where s.tenant_id = $1 and s.seq > $2 order by s.seq limit $3)';
const events = `select e.seq::int8 as seq, e.id, e.type, (extract(epoch from e.occurred_at) * 1000)::float8 as at, e.actor_id as "actorId", e.ticket_id as "ticketId", e.changes, e.fact
  from ${inBatch} e order by e.seq`;
const states = `select t.ticket_id as "ticketId", t.state from report_ticket t where t.tenant_id = $1 and t.ticket_id in (select coalesce(e.ticket_id, (e.fact ->> 'suggestionId')::uuid) from ${inBatch} e)`;
const calendars = 'select id, definition from calendar_version where tenant_id = $1';

type FeedEvent = FoldedEvent | SuggestionEvent | { seq: number; at: number; ticketId: null; fact: null };

/** Without a zone the days are counted later. */
async function foldFrom(connection: Connection, tenantId: string, from: number, zone: Zone | null): Promise<number> {
  const values = [tenantId, from, batchSize];
  const [read, known, versions] = await connection.send(
    { name: 'events_to_report', text: events, values },
    { name: 'tickets_to_report', text: states, values },
    { name: 'calendars_to_report', text: calendars, values: [tenantId] },
  );
  const all = (read?.rows ?? []).map((row) => ({ ...row, seq: Number(row.seq) })) as FeedEvent[];
  const last = all.at(-1);
  if (!last) return 0;
  const definitions = new Map<string, Calendar>((versions?.rows ?? []).map(({ id, definition }) => [id, definition]));
  const before = new Map<string, Reported>((known?.rows ?? []).map(({ ticketId, state }) => [ticketId, state]));
  const batch = foldBatch(before, all.filter(isCounted), definitions);
  const at = all.reduce((latest, event) => Math.max(latest, event.at), last.at);
  await connection.send(...writeBatch(tenantId, batch, zone ? dayChanges(before, batch, zone) : [], { seq: last.seq, at }));
  return all.length;
}

/** What is about no ticket and has no fact either, reports do not count. */
function isCounted(event: FeedEvent): event is FoldedEvent | SuggestionEvent {
  return event.ticketId !== null || event.fact !== null;
}
