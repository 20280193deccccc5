import type { Client } from 'pg';

/** How many tickets are oldest and have every rare value, so that no order comes to them early. */
const rareTickets = 7;

/**
 * Many tickets, one a minute, of which the newest fifteenth part is open, written straight into the table by its owner. Most were opened by Luis; Ana has
 * a few. What is rare stands in the oldest tickets, which are closed.
 */
export async function insertTickets(root: Client, tenantId: string, count: number): Promise<void> {
  await root.query(insert, [tenantId, count, new Date(), rareTickets]);
  await root.query('update ticket_counter set last_number = $2 where tenant_id = $1', [tenantId, count]);
  await root.query(counters, [tenantId]);
  await root.query('vacuum analyze ticket');
}

const counters = `
  insert into queue_counter (tenant_id, queue_id, unresolved, open, unassigned)
  select tenant_id, queue_id, count(*), count(*), count(*) filter (where assignee_id is null) from ticket where tenant_id = $1 and closed_at is null group by 1, 2
  on conflict (tenant_id, queue_id) do update set unresolved = excluded.unresolved, open = excluded.open, unassigned = excluded.unassigned`;

const personOf = (name: string) => `(select id from principal where tenant_id = $1 and email like '${name}@%')`;
const item = (table: string, key: string) => `(select id from ${table} where tenant_id = $1 and key = '${key}')`;
const rare = 'n <= $4';
const oneOf = (usual: string[], one: string) => `case when ${rare} then '${one}' else (array['${usual.join("','")}'])[1 + n % ${usual.length}] end`;

/** A plain statement, because opening each of them would take an hour. */
const insert = `
  insert into ticket (tenant_id, id, code, subject, description, nature, channel, impact, urgency, priority, effort, environment, department, contact_email, contact_phone,
    status_id, status_category, severity_id, category_id, qualification_id, queue_id, assignee_id, requester_id, creator_id, registered_by_id, organization_id,
    is_internal, is_uncovered, custom_fields, opened_at, updated_at, first_responded_at, resolved_at, closed_at, closed_by_id, withdrawn_at, needed_by, last_public_message_at,
    survey_score, due_at, overdue_from, clock_states)
  select $1, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid,
    'TST-' || lpad(n::text, 6, '0'), case when ${rare} then 'Avión número ' || n else 'Asunto ' || n end, 'Descripción ' || n,
    ${oneOf(['INCIDENT', 'REQUEST'], 'ALERT')}, ${oneOf(['PORTAL', 'EMAIL', 'API'], 'MONITORING')}, ${oneOf(['LOW', 'MEDIUM'], 'HIGH')}, ${oneOf(['LOW', 'MEDIUM'], 'HIGH')},
    ${oneOf(['HIGH', 'MEDIUM', 'LOW'], 'URGENT')}, ${oneOf(['SMALL', 'MEDIUM'], 'LARGE')}, ${oneOf(['PRODUCTION'], 'DEVELOPMENT')}, ${oneOf(['Ventas', 'Compras'], 'Rara')},
    ${oneOf(['quien@acme.example'], 'rara@acme.example')}, ${oneOf(['+34 600'], '+34 999')},
    case when is_closed then closed.id else opened.id end, case when is_closed then 'CLOSED' else 'OPEN' end,
    case when ${rare} then ${item('severity', 'critical')} else ${item('severity', 'low')} end,
    case when ${rare} then ${item('category', 'rare')} when n % 2 = 0 then ${item('category', 'question')} else ${item('category', 'failure')} end,
    case when ${rare} then ${item('qualification', 'rare')} end, case when ${rare} then ${item('queue', 'hardware')} else ${item('queue', 'software')} end,
    case when ${rare} then ${personOf('diego')} when is_closed or n % 3 > 0 then ${personOf('marta')} end, person.id, person.id, person.id, person.organization_id,
    ${rare}, ${rare}, case when ${rare} then '{"serial": "rare"}' else jsonb_build_object('serial', 'S-' || n % 9) end,
    at, at + interval '30 seconds', case when n % 10 > 0 then at + interval '10 seconds' end, case when is_closed then at + interval '20 seconds' end,
    case when is_closed then at + interval '30 seconds' end, case when is_closed then person.id end, case when ${rare} then at end,
    case when n % 4 = 0 or ${rare} then at + interval '2 days' end, case when n % 10 > 0 then at + interval '10 seconds' end, case when ${rare} then 1 when n % 3 = 0 then 5 end,
    case when not is_closed then at + interval '1 day' end, case when not is_closed and n % 50 = 0 then at + interval '1 day' end,
    jsonb_build_object('FIRST_RESPONSE', jsonb_build_object('state', case when ${rare} then 'CANCELLED' when is_closed then 'MET' else 'RUNNING' end),
      'TOTAL_RESOLUTION', jsonb_build_object('state', case when ${rare} then 'MISSED' when is_closed then 'MET' else 'RUNNING' end))
  from (select n, $3::timestamptz - ($2 - n + 1) * interval '1 minute' as at, n <= $2 - $2 / 15 as is_closed, case when n % 1000 = 1 then 'ana' else 'luis' end as name
    from generate_series(1, $2::int) n) made
  join principal person on person.tenant_id = $1 and person.email like made.name || '@%'
  join status closed on closed.tenant_id = $1 and closed.key = 'closed' join status opened on opened.tenant_id = $1 and opened.key = 'in_progress'`;
