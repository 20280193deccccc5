import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { aTenant } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { asSuperuser } from '../../support/database.ts';
import { makeDatabase } from '../../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_mail_plans');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

let tenantId = '';

/** A desk with 5,000 mails, of which one waits, beside others like it. */
async function aFullDesk(): Promise<string> {
  const { system } = await aTenant();
  const owner = new Client({ connectionString: urls.owner });
  await owner.connect();
  await owner.query(
    `insert into incoming_mail (tenant_id, id, recipient, envelope_from, from_address, message_id, remote_address, helo, digest, size, object_id, received_at, state, settled_at)
     select $1, gen_random_uuid(), 'support@x.example', 'p' || n % 500 || '@x.example', 'p' || n % 500 || '@x.example', '<' || n || '@x.example>', '::1', 'x', sha256(n::text::bytea),
       1000, gen_random_uuid(), now() - n * interval '1 minute', case when n = 1 then 'WAITING' else 'OPENED' end, case when n > 1 then now() end from generate_series(1, 5000) n`,
    [system.tenant.id],
  );
  await owner.end();
  return system.tenant.id;
}

beforeAll(async () => {
  [tenantId = ''] = await Promise.all([aFullDesk(), aFullDesk(), aFullDesk()]);
  await asSuperuser((root) => root.query('vacuum analyze incoming_mail'), urls.superuser);
}, 120_000);

/** The text of a statement as the program has it. */
function statementOf(file: string, name: string): string {
  const source = readFileSync(new URL(`../../../src/mail/incoming/${file}`, import.meta.url), 'utf8');
  const text = new RegExp(`const ${name} = [\`'"]([^]*?)[\`'"];`).exec(source)?.[1] ?? expect.unreachable();
  return text.replaceAll(/\$\{\w+\}/g, '100');
}

function planOf(text: string, values: unknown[]): Promise<string> {
  return asSuperuser(async (root) => {
    await root.query('begin');
    await root.query('set local role relevo_app');
    await root.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await root.query('set local plan_cache_mode = force_generic_plan');
    const types = values.map((value) =>
      value instanceof Date ? 'timestamptz' : Array.isArray(value) ? 'text[]' : /^[0-9a-f-]{36}$/.test(String(value)) ? 'uuid' : 'text',
    );
    await root.query(`prepare looked (${types.join(', ')}) as ${text}`);
    const given = values.map((value) => `'${value instanceof Date ? value.toISOString() : Array.isArray(value) ? `{${value}}` : value}'`);
    const { rows } = await root.query(`explain execute looked (${given.join(', ')})`);
    await root.query('deallocate looked');
    await root.query('rollback');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }, urls.superuser);
}

const now = new Date();
const id = '01890a5d-ac96-774b-bcce-b302099a8057';

test.each([
  ['incoming-mail.ts', 'claim', () => [tenantId, now, now], 'incoming_mail_waiting'],
  ['seen-before.ts', 'before', () => [tenantId, id], 'incoming_mail_once|incoming_mail_of_ticket'],
  ['seen-before.ts', 'noted', () => [tenantId, id, 'p1@x.example'], 'incoming_mail_of_ticket|incoming_mail_by_sender'],
  ['seen-before.ts', 'lately', () => [tenantId, 'p1@x.example', now], 'incoming_mail_by_sender'],
  ['purge-mails.ts', 'some', () => [tenantId, now], 'incoming_mail_kept'],
])('%s: %s reads by an index, however many mails there are', async (file, name, values, index) => {
  const plan = await planOf(statementOf(file, name), values());

  expect(plan).toMatch(new RegExp(index));
  expect(plan).not.toMatch(/Seq Scan on incoming_mail/);
});
