import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { readId } from '../../../src/core/ids.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { openTestApp } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';
import { asSuperuser } from '../../support/database.ts';

openTestApp();

const [tickets, ofEach] = [1_500, 20];
const others = "where x.tenant_id = $1 and x.ticket_id = $2 and t.tenant_id = $1 and t.code like 'BIG-%'";
const copies = (table: string, changes: string) =>
  `insert into ${table} select (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(), 'ticket_id', t.id, ${changes}))).*
   from ${table} x, ticket t, generate_series(1, ${ofEach}) n ${others}`;

/** A ticket with a message, a mail, a survey's answer and its events, in a desk with many others that have more of them. */
async function aTicketAmongMany({ ana, marta, system }: TestTenant): Promise<string> {
  const { id } = await aTicket(ana, { description: 'La clave es Tr0ub4dor-3.' });
  await succeed(as(marta).replyToTicket({ ticketId: id, body: 'No escriba Tr0ub4dor-3 aquí.' }));
  const ticketId = readId(id, 'Ticket') ?? expect.unreachable();
  const owner = new Client({ connectionString: inject('urls').owner });
  await owner.connect();
  const write = (text: string) => owner.query(`with given as (select $1::uuid, $2::uuid) ${text}`, [system.tenant.id, ticketId]);
  await write(`insert into ticket (tenant_id, id, code, subject, description, nature, channel, priority, status_id, status_category, severity_id, queue_id, requester_id,
      creator_id, registered_by_id, opened_at, updated_at)
    select t.tenant_id, gen_random_uuid(), 'BIG-' || n, t.subject, t.description, t.nature, t.channel, t.priority, t.status_id, t.status_category, t.severity_id, t.queue_id,
      t.requester_id, t.creator_id, t.registered_by_id, t.opened_at, t.updated_at
    from ticket t, generate_series(1, ${tickets}) n where t.tenant_id = $1 and t.id = $2`);
  await write(copies('message', "'kind', 'PUBLIC'"));
  await write(`${copies('event', "'seq', 1000000 + row_number() over ()")} and x.type = 'ticket.opened'`);
  await write(`insert into incoming_mail (tenant_id, id, recipient, envelope_from, remote_address, helo, digest, size, received_at, state, ticket_id, settled_at)
    select t.tenant_id, gen_random_uuid(), 'a@x.example', 'b@x.example', '', '', sha256((t.id::text || n)::bytea), 1, now(), 'APPENDED', t.id, now()
    from ticket t, generate_series(1, ${ofEach}) n where t.tenant_id = $1`);
  await write(`insert into survey_answer (tenant_id, ticket_id, score, comment, answered_by_id, answered_at)
    select t.tenant_id, t.id, 5, 'Tr0ub4dor-3', t.requester_id, now() from ticket t where t.tenant_id = $1`);
  await owner.end();
  await asSuperuser((root) => root.query('vacuum analyze ticket, message, event, incoming_mail, survey_answer'));
  return ticketId;
}

/** The plans of the statement inside, as PostgreSQL ran it for whatever values, and how many texts it changed. */
function sealed(tenantId: string, ticketId: string): Promise<{ plan: string; texts: number }> {
  return asSuperuser(async (root) => {
    const notices: string[] = [];
    root.on('notice', ({ message = '' }) => notices.push(message));
    await root.query("load 'auto_explain'");
    await root.query('set auto_explain.log_nested_statements = on; set auto_explain.log_min_duration = 0; set client_min_messages = log');
    await root.query('begin; set local plan_cache_mode = force_generic_plan');
    await root.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    const { rows } = await root.query("select * from seal_text($1, $2, array['Tr0ub4dor-3'], '[secret]', '{}')", [tenantId, ticketId]);
    await root.query('rollback');
    return { plan: notices.filter((notice) => notice.includes('sealed_messages')).join('\n'), texts: rows.length };
  });
}

test('a text is taken out of a ticket by the indexes of the ticket, however many others the desk has', async () => {
  const tenant = await aTenant();
  const ticketId = await aTicketAmongMany(tenant);

  const { plan, texts } = await sealed(tenant.system.tenant.id, ticketId);

  expect(texts).toBe(2);
  for (const index of ['message_of_ticket', 'event_of_ticket', 'incoming_mail_of_ticket', 'survey_answer_pkey']) expect(plan).toContain(index);
  expect(plan).not.toMatch(/Seq Scan on (ticket|message|event|incoming_mail|survey_answer)/);
}, 120_000);
