import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Size, slugOf } from './sizes.ts';
import { dice, sentences } from './vocabulary.ts';

/** Creates the data unless the database has it. */
export async function fillOnce(superuserUrl: string, size: Size): Promise<boolean> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    if (await isFilled(client)) return false;
    await fill(client, size);
    return true;
  } finally {
    await client.end();
  }
}

async function isFilled(client: Client): Promise<boolean> {
  const { rows } = await client.query("select to_regclass('bench.made') is not null as yes");
  return rows[0].yes;
}

/** The generated foreign keys are correct, so `replica` skips their triggers to save time. */
async function fill(client: Client, size: Size): Promise<void> {
  await client.query("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '256MB'");
  await runFile(client, 'tools.sql');
  await runFile(client, 'make-tenant.sql');
  await inTransaction(client, () => writeTexts(client));
  const anchor = new Date();
  for (const [at, tickets] of size.tickets.entries()) {
    const requesters = tickets < 1_000 ? Math.ceil(size.requesters / 5) : size.requesters;
    await client.query('call bench.make_tenant($1, $2, $3, $4, $5)', [at + 1, tickets, size.agents, requesters, anchor]);
  }
  await inTransaction(client, () => writeArticles(client, size));
  await client.query(indexTexts, [slugOf(size.searchedAt)]);
  await runFile(client, 'for-postgraphile.sql');
  await client.query('vacuum analyze');
  await client.query('create table bench.made as select now() as at');
}

/** What the tickets of one tenant are found by. */
const indexTexts = 'select index_tickets(t.tenant_id, array(select id from ticket k where k.tenant_id = t.tenant_id), true) from tenant t where t.slug = $1';

async function runFile(client: Client, name: string): Promise<void> {
  await client.query(await readFile(join(import.meta.dirname, name), 'utf8'));
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  await work();
  await client.query('commit');
}

/** Words per subject, description and message: about 60, 600 and 300 characters. */
const lengths = { subject: 9, description: 90, message: 45 };
const textsPerKind = 4_000;

async function writeTexts(client: Client): Promise<void> {
  await client.query('truncate bench.text');
  for (const [at, [kind, words]] of Object.entries(lengths).entries()) {
    const roll = dice(at + 1);
    const texts = Array.from({ length: textsPerKind }, () => sentences(roll, words));
    await client.query('insert into bench.text select $1, o - 1, t from unnest($2::text[]) with ordinality u (t, o)', [kind, texts]);
  }
  await client.query('analyze bench.text');
}

const articlesAtOnce = 2_000;
const insertArticles = `
  insert into article (tenant_id, id, title, body, state, author_id, locale, search_language, created_at, updated_at, published_at)
  select t.tenant_id, bench.id(t.created_at, 'article' || $2 + o), title, body, 'PUBLISHED', p.id, 'es', 'es', at, at, at
  from tenant t, unnest($3::text[], $4::text[]) with ordinality u (title, body, o), lateral (select t.created_at + ($2 + o) * interval '10 minutes') a (at),
    lateral (select id from principal where tenant_id = t.tenant_id and email = 'agent' || 1 + o % 5 || '@' || t.slug || '.example') p
  where t.slug = $1`;

async function writeArticles(client: Client, { articles, articlesAt }: Size): Promise<void> {
  const roll = dice(7);
  for (let inserted = 0; inserted < articles; inserted += articlesAtOnce) {
    const count = Math.min(articlesAtOnce, articles - inserted);
    const titles = Array.from({ length: count }, () => sentences(roll, 7));
    const bodies = Array.from({ length: count }, () => sentences(roll, 150));
    await client.query(insertArticles, [slugOf(articlesAt), inserted, titles, bodies]);
  }
}
