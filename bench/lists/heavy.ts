import type { Client } from 'pg';

/** How much the heavy tenants have. */
export interface Heavy {
  people: number;
  fields: number;
  messages: number;
  events: number;
}

/** So many more people belong to the organization of all tickets. Everybody of it follows it, in each tenant. */
export async function addPeople(root: Client, tenantId: string, { people }: Heavy): Promise<void> {
  await root.query(
    `insert into principal (tenant_id, id, kind, name, email, role, organization_id, created_at)
     select $1, gen_random_uuid(), 'USER', 'Persona ' || n, 'p' || n || '@acme.example', 'REQUESTER', (select id from organization where tenant_id = $1 limit 1), now()
     from generate_series(1, $2::int) n`,
    [tenantId, people],
  );
  await root.query("update principal set follows_organization = true where tenant_id = $1 and role = 'REQUESTER'", [tenantId]);
}

/** Every ticket has a value of every field. */
export async function addFields(root: Client, tenantId: string, { fields }: Heavy): Promise<void> {
  await root.query(
    `update ticket t set custom_fields = t.custom_fields || f.fields from (select jsonb_object_agg('field_' || n, 'v' || n) as fields from generate_series(0, $2::int - 1) n) f
     where t.tenant_id = $1 and t.closed_at is null`,
    [tenantId, fields],
  );
}

/** The newest ticket is a long one. */
export async function addHistory(root: Client, tenantId: string, { messages, events }: Heavy): Promise<string> {
  const newest = 'select * from ticket where tenant_id = $1 order by id desc limit 1';
  await root.query(
    `insert into message (tenant_id, id, ticket_id, author_id, kind, body, sent_at) select $1, gen_random_uuid(), t.id, t.requester_id, 'PUBLIC', 'Mensaje ' || n, now()
     from (${newest}) t, generate_series(1, $2::int) n`,
    [tenantId, messages],
  );
  await root.query(
    `insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes) select $1, f.seq + n, gen_random_uuid(), 'ticket.edited', now(), t.requester_id, t.id,
       'EVERYONE', '[]' from feed f, (${newest}) t, generate_series(1, $2::int) n where f.tenant_id = $1`,
    [tenantId, events],
  );
  await root.query('update feed set seq = seq + $2 where tenant_id = $1', [tenantId, events]);
  await root.query('vacuum analyze message, event, ticket, principal');
  const { rows } = await root.query(newest, [tenantId]);
  return rows[0].id;
}

/** The words of a closed ticket, put together: making them from its texts would take minutes. */
const closedTexts = `
  insert into ticket_text (tenant_id, ticket_id, id, source, language, week, subject, words)
  select tenant_id, id, id, 'TICKET', 'es', week_of(opened_at), lower(code || ' ' || subject), format('tst:1A %s:2A asunt:3A asunto:3 descripcion:4B', right(code, 6))::tsvector
  from ticket where tenant_id = $1 and closed_at is not null and not is_internal`;

/** What the tickets and their messages are found by. */
export async function addTexts(root: Client, tenantId: string): Promise<void> {
  await root.query(closedTexts, [tenantId]);
  await root.query('select index_tickets($1, array(select id from ticket where tenant_id = $1 and (closed_at is null or is_internal)), true)', [tenantId]);
}
