import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text as readText } from 'node:stream/consumers';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aFullTenant, asSuperuser } from '../isolation/two-tenants.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { build, oneLine, relevo, relevoProcess, start } from './relevo.ts';
import { tablesWith } from './tables-of-tenants.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_export_tenant');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'warn' };
const folder = mkdtempSync(join(tmpdir(), 'relevo-export-'));

let database: Client;
beforeAll(async () => {
  database = await asSuperuser(urls.superuser);
});
afterAll(async () => {
  await database.end();
  rmSync(folder, { recursive: true });
});

interface Line {
  table?: string;
  row?: Record<string, unknown>;
}

function read(text: string) {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [manifest, end] = [lines[0], lines.at(-1)];
  const rows = lines.slice(1, -1) as Line[];
  return { manifest, end, rows, of: (name: string) => rows.filter(({ table }) => table === name).map(({ row }) => row ?? {}) };
}

async function countsOf(tenantId: string): Promise<Record<string, number>> {
  const { rows: tables } = await database.query(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'",
  );
  const isTable = await database.query("select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
  const names = tables.map(({ name }) => name).filter((name) => isTable.rows.some((one) => one.name === name));
  const counts = await database.query(
    names.map((name) => `select '${name}' as name, count(*)::int as rows from "${name}" where tenant_id = $1`).join(' union all '),
    [tenantId],
  );
  return Object.fromEntries(counts.rows.map(({ name, rows }) => [name, rows]));
}

test('an export holds every row of every table of the desk, of no other desk, and nothing that one signs in with', async () => {
  const [tenant, other] = [await aFullTenant(database), await aFullTenant(database)];
  const path = join(folder, 'desk.jsonl');

  const { code, out, err } = await relevo(['tenant', 'export', tenant.slug, path], env);
  const text = readFileSync(path, 'utf8');
  const { manifest, end, rows, of } = read(text);

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`rows of ${tenant.slug} to ${path}`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(manifest).toMatchObject({
    relevo: 'tenant export',
    format: 1,
    tenant: { slug: tenant.slug, id: tenant.system.tenant.id },
    migration: expect.any(String),
  });
  expect(end).toEqual({ end: true, rows: await countsOf(tenant.system.tenant.id) });
  expect(Object.keys(manifest.tables).sort()).toEqual(Object.keys(end.rows).sort());
  expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(await tablesWith(database, tenant)));
  expect(rows.every(({ row }) => row?.tenant_id === tenant.system.tenant.id)).toBe(true);
  expect(of('ticket')[0]).toMatchObject({ subject: expect.any(String), opened_at: expect.stringMatching(/\+00:00$/) });
  expect(text).not.toContain(other.slug);
  for (const { row } of rows) for (const secret of ['hash', 'sealed_secret', 'recovery_hashes', 'input_hash']) expect(row).not.toHaveProperty(secret);
  expect(manifest.tables.password.leftOut).toEqual(['hash']);
});

test('a table that is new is exported by itself', async () => {
  const tenant = await aTenant();
  const { id } = tenant.system.tenant;
  await database.query(
    'create table novel (tenant_id uuid not null, id uuid not null, words text, primary key (tenant_id, id)); grant select on novel to relevo_app',
  );
  await database.query("insert into novel values ($1, $1, 'Una tabla más.')", [id]);

  const { out } = await relevo(['tenant', 'export', tenant.slug], env).finally(() => database.query('drop table novel'));

  expect(read(out).of('novel')).toEqual([{ tenant_id: id, id, words: 'Una tabla más.' }]);
});

test('what is written meanwhile is in it as a whole or not at all', async () => {
  const tenant = await aTenant();
  await opens(tenant.ana);
  let isOver = false;
  const writing = (async () => {
    while (!isOver) await opens(tenant.ana);
  })();

  const { out } = await relevo(['tenant', 'export', tenant.slug], env);
  isOver = true;
  await writing;

  const { of } = read(out);
  const [tickets, opened] = [of('ticket'), of('event').filter(({ type }) => type === 'ticket.opened')];
  expect(tickets.length).toBeGreaterThan(0);
  expect(opened.map(({ ticket_id }) => ticket_id).sort()).toEqual(tickets.map(({ id }) => id).sort());
  expect(of('feed')[0]?.seq).toBe(Math.max(...of('event').map(({ seq }) => Number(seq))));
  expect(of('ticket_counter')[0]?.last_number).toBe(tickets.length);
});

test('few rows are held at once: a desk that is larger than the memory of the process is exported whole', async () => {
  const { ana, system, slug } = await aTenant();
  await opens(ana);
  await database.query(
    `insert into message (tenant_id, id, ticket_id, author_id, kind, body, sent_at)
     select t.tenant_id, gen_random_uuid(), t.id, t.requester_id, 'PUBLIC', repeat('x', 100000), now() from ticket t, generate_series(1, 3000) where t.tenant_id = $1`,
    [system.tenant.id],
  );
  const path = join(folder, 'large.jsonl');
  await build();

  const { code, err } = await relevoProcess(['tenant', 'export', slug, path], { ...env, NODE_OPTIONS: '--max-old-space-size=160' });

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(statSync(path).size).toBeGreaterThan(300_000_000);
  rmSync(path);
}, 120_000);

test('a file that was there before is read by its owner only from then on, and a full disk or a reader who leaves is one line', async () => {
  const { slug, ana } = await aTenant();
  // More than a pipe holds.
  for (let count = 0; count < 100; count += 1) await opens(ana, { description: 'Nada. '.repeat(300) });
  const path = join(folder, 'before.jsonl');
  writeFileSync(path, 'of everybody');
  chmodSync(path, 0o644);
  await build();

  const over = await relevo(['tenant', 'export', slug, path], env);
  const full = existsSync('/dev/full') ? await relevo(['tenant', 'export', slug, '/dev/full'], env) : null;
  const child = start(['tenant', 'export', slug], env);
  createInterface(child.stdout!).once('line', () => child.stdout?.destroy());
  const [[code], err] = await Promise.all([once(child, 'exit'), readText(child.stderr!)]);

  expect({ code: over.code, mode: statSync(path).mode & 0o777 }).toEqual({ code: 0, mode: 0o600 });
  expect(read(readFileSync(path, 'utf8')).end).toMatchObject({ end: true });
  if (full) expect(full).toEqual(oneLine('/dev/full cannot be written: ENOSPC'));
  expect({ code, err }).toEqual({ code: 1, err: 'relevo: The output was closed before all of it was written.\n' });
}, 120_000);

test('no desk and no place to write are said in one line', async () => {
  const { slug } = await aTenant();

  expect(await relevo(['tenant', 'export', 'nowhere'], env)).toEqual(oneLine('There is no desk nowhere'));
  expect(await relevo(['tenant', 'export', slug, join(folder, 'none', 'x')], env)).toEqual(oneLine('cannot be written'));
});
