import type { Client } from 'pg';
import { withoutIndexes } from '../data/without-indexes.ts';

/** Over two years; each was answered after minutes or hours, and all but the newest are resolved within days and closed. */
const made = (tenant: string, tickets: number) => `
  create temporary table made as
  select n, uuidv7(at - now()) as id, at, at + (n * 7919::bigint % 14400) * interval '1 second' as responded, at + (n * 104729::bigint % 259200 + 14400) * interval '1 second' as resolved,
    x.queues[1 + n % 4] as queue_id, x.agents[1 + n % 20] as agent_id, x.severity_id, x.category_id, x.status_id, x.requester_id,
    (array['URGENT', 'HIGH', 'MEDIUM', 'LOW'])[1 + n % 4] as priority, (array['PORTAL', 'EMAIL', 'CHAT', 'PHONE', 'API'])[1 + n % 5] as channel
  from generate_series(1, ${tickets}) n, lateral (select now() - interval '2 years' * (1 - (n - 1)::float / ${tickets})) t (at),
    (select array(select id from queue where tenant_id = '${tenant}' order by rank) as queues, array(select id from principal where tenant_id = '${tenant}' and role = 'AGENT' order by id) as agents,
      (select id from severity where tenant_id = '${tenant}') as severity_id, (select id from category where tenant_id = '${tenant}') as category_id,
      (select id from status where tenant_id = '${tenant}' and category = 'NEW') as status_id, (select id from principal where tenant_id = '${tenant}' and role = 'REQUESTER') as requester_id) x`;

const tickets = (tenant: string) => `
  insert into ticket (tenant_id, id, code, subject, description, nature, channel, priority, status_id, status_category, severity_id, category_id, queue_id, assignee_id, requester_id, creator_id, registered_by_id, opened_at, updated_at, first_responded_at, resolved_at)
  select '${tenant}', id, 'X-' || n, 'No imprime', 'Nada.', 'INCIDENT', channel, priority, status_id, 'NEW', severity_id, category_id, queue_id, agent_id, requester_id, requester_id, requester_id, at, at, responded, case when resolved < now() then resolved end
  from made`;

const ms = (from: string, to: string) => `(extract(epoch from ${to} - ${from}) * 1000)::bigint`;
const facts = (tenant: string) => `
  insert into report_fact (tenant_id, ticket_id, key, kind, at, value, opened_at, agent_id, queue_id, severity_id, category_id, priority, nature, channel)
  select '${tenant}', m.id, f.key, coalesce(f.kind, f.key), f.at, f.value, m.at, case when f.key <> 'CREATED' then m.agent_id end, m.queue_id, m.severity_id, m.category_id, m.priority, 'INCIDENT', m.channel
  from made m cross join lateral (values
    ('CREATED', null, m.at, null::bigint), ('BACKLOG:1', 'BACKLOG', m.at, 1), ('ASSIGNMENTS:2', 'ASSIGNMENTS', m.at, null), ('REPLIES:3', 'REPLIES', m.responded, null),
    ('FIRST_RESPONSE_TIME:3', 'FIRST_RESPONSE_TIME', m.responded, ${ms('m.at', 'm.responded')}), ('FIRST_RESPONSE_MET:1', 'FIRST_RESPONSE_MET', m.responded, null),
    ('BACKLOG:2', 'BACKLOG', m.resolved, -1), ('RESOLVED', null, m.resolved, null), ('TOTAL_RESOLUTION_TIME', null, m.resolved, ${ms('m.at', 'm.resolved')}),
    (case when m.resolved - m.at < interval '30 hours' then 'TOTAL_RESOLUTION_MET:1' else 'TOTAL_RESOLUTION_BREACHED:1' end,
      case when m.resolved - m.at < interval '30 hours' then 'TOTAL_RESOLUTION_MET' else 'TOTAL_RESOLUTION_BREACHED' end, least(m.resolved, m.at + interval '30 hours'), null),
    ('CLOSED', null, m.resolved + interval '1 day', null)) f (key, kind, at, value)
  where f.at < now()`;

/** What is folded already, ten for each ticket: nothing but the fold reads them, from its position on. */
const events = (tenant: string, eventsOfTicket: number) =>
  `
  insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes)
  select '${tenant}', f.seq + (m.n - 1) * ${eventsOfTicket} + s.step, uuidv7(m.at + s.step * interval '1 hour' - now()), s.type, m.at + s.step * interval '1 hour', m.agent_id, m.id, 'EVERYONE', '[]'
  from made m cross join feed f cross join lateral unnest(array['opened', 'assigned', 'status_changed', 'replied', 'replied', 'noted', 'replied', 'replied', 'resolved', 'closed']) with ordinality s (name, step),
    lateral (select 'ticket.' || s.name) t (type) where f.tenant_id = '${tenant}' order by m.n, s.step`.replaceAll('s.type', 't.type');

export const eventsOfTicket = 10;

/** Very many tickets and events, and what the fold would write of them, straight into the tables by their owner. */
export async function fillReports(root: Client, tenantId: string, count: number): Promise<void> {
  await root.query("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '128MB'");
  await root.query(made(tenantId, count));
  await withoutIndexes(root, 'ticket', () => root.query(tickets(tenantId)));
  await withoutIndexes(root, 'event', () => root.query(events(tenantId, eventsOfTicket)));
  await withoutIndexes(root, 'report_fact', () => root.query(facts(tenantId)));
  await root.query(`update feed set seq = seq + ${count * eventsOfTicket} where tenant_id = '${tenantId}'`);
  // The worker counts their days by itself.
  await root.query(`update report_position set zone = null, seq = seq + ${count * eventsOfTicket} where tenant_id = '${tenantId}'`);
  await root.query('vacuum analyze ticket, event, report_fact');
  await root.query('reset session_replication_role; reset work_mem; drop table made');
}
