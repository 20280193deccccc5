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

/** Very many tickets, and what the fold would write of them, straight into the tables by their owner. */
export async function fillReports(root: Client, tenantId: string, count: number): Promise<void> {
  await root.query("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '128MB'");
  await root.query(made(tenantId, count));
  await withoutIndexes(root, 'ticket', () => root.query(tickets(tenantId)));
  await withoutIndexes(root, 'report_fact', () => root.query(facts(tenantId)));
  // The worker counts their days by itself.
  await root.query(`update report_position set zone = null where tenant_id = '${tenantId}'`);
  await root.query('vacuum analyze ticket, report_fact');
  await root.query('reset session_replication_role; reset work_mem');
}

/** Copies the events of the only ticket that has some, each copy with an id of its own; returns their number. */
export async function copyEvents(root: Client, tenantId: string, copies: number): Promise<number> {
  const text = `
    with head as (select seq from feed where tenant_id = $1), original as (select ticket_id from event where tenant_id = $1 and type = 'ticket.opened' limit 1),
      story as (select e.*, row_number() over (order by e.seq) as step, count(*) over () as steps from event e, original o where e.tenant_id = $1 and e.ticket_id = o.ticket_id),
      copied as (insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, message_id, audience, changes, fact)
        select s.tenant_id, h.seq + (s.step - 1) * $2 + n.n, uuidv7(), s.type, s.occurred_at, s.actor_id, t.ids[n.n], s.message_id, s.audience, s.changes, s.fact
        from story s, head h, generate_series(1, $2::int) n (n), (select array_agg(uuidv7()) as ids from generate_series(1, $2::int)) t returning seq)
    select max(seq)::int8 as last, count(*)::int as count from copied`;
  const { rows } = await root.query(text, [tenantId, copies]);
  await root.query('update feed set seq = $2 where tenant_id = $1', [tenantId, rows[0].last]);
  return rows[0].count;
}
