import type { Connection } from '../database/connection.ts';
import { forgetDays } from './days/roll-days.ts';
import { foldVersion } from './fold/fold-event.ts';

const ticketsAtOnce = 1_000;
const nobody = '00000000-0000-0000-0000-000000000000';

/** Of the next tickets, those all of whose folded events are still there; of suggestions the last one is enough. */
const some = `select t.ticket_id, case when t.state ? 'events' then (t.state ->> 'events')::bigint = (
      select count(*) from event e where e.tenant_id = $1 and e.ticket_id = t.ticket_id and e.seq <= (t.state ->> 'seq')::bigint)
    else exists (select from event e where e.tenant_id = $1 and e.seq = (t.state ->> 'seq')::bigint) end as is_whole
  from report_ticket t where t.tenant_id = $1 and t.ticket_id > $2 order by t.ticket_id limit $3`;
const forgetFacts = 'delete from report_fact f where f.tenant_id = $1 and f.ticket_id = any($2::uuid[])';
const forgetTickets = 'delete from report_ticket r where r.tenant_id = $1 and r.ticket_id = any($2::uuid[])';
const restart = 'update report_position set seq = 0, version = $2, zone = null where tenant_id = $1';

/** Takes away what the events give again, and goes back to the beginning of the feed, by statements that are bounded each. */
export async function startAgain(connection: Connection, tenantId: string): Promise<void> {
  for (let after: string | null = nobody; after !== null; ) after = await forgetSome(connection, tenantId, after);
  await forgetDays(connection, tenantId);
  await connection.send({ name: 'restart_report', text: restart, values: [tenantId, foldVersion] });
}

/** Returns the last ticket that it looked at; `null` at the end. */
async function forgetSome(connection: Connection, tenantId: string, after: string): Promise<string | null> {
  const [read] = await connection.send({ name: 'reported_tickets', text: some, values: [tenantId, after, ticketsAtOnce] });
  const rows = read?.rows ?? [];
  const whole = rows.filter(({ is_whole }) => is_whole).map(({ ticket_id }) => ticket_id);
  await connection.send(
    { name: 'forget_facts', text: forgetFacts, values: [tenantId, whole] },
    { name: 'forget_reported', text: forgetTickets, values: [tenantId, whole] },
  );
  return rows.at(-1)?.ticket_id ?? null;
}
