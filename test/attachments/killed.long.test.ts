import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { purgeUploads } from '../../src/attachments/purge-uploads.ts';
import { sweepStorage } from '../../src/attachments/sweep-storage.ts';
import type { Services } from '../../src/core/context.ts';
import { asSuperuser } from '../isolation/two-tenants.ts';
import { aHome, build, type Serving, serving } from '../start/relevo.ts';
import { aTenant, password, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { type OutsideClient, signInAt } from '../support/outside-client.ts';
import { offsetOf, sendPart, sendRest } from './resume.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_files_killed');
const secret = 'a secret of tests that is long enough';
const home = aHome();
const files = join(home, 'files');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret, files });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, RELEVO_FILES: files, RELEVO_WORKER: 'apart' };

let database: Client;
beforeAll(async () => {
  await build();
  database = await asSuperuser(urls.superuser);
}, 120_000);
afterAll(async () => {
  await database.end();
  await rm(home, { recursive: true, force: true });
});

/** How long after the first file of a server that one is killed, in milliseconds; `RELEVO_KILLS` takes more, at random. */
const instants = Array.from({ length: Number(process.env.RELEVO_KILLS ?? 3) }, (_, at) => [0, 70, 310][at] ?? Math.random() * 600);

const size = 300_000;
const contentOf = (id: string) => id.repeat(Math.ceil(size / id.length)).slice(0, size);

/** Sends files and names them in replies, until the server is gone. */
async function upload({ url, ask }: OutsideClient, ticketId: string): Promise<void> {
  for (;;) {
    const { upload } = await ask.beginUpload({ name: 'a.txt', size });
    if (!upload) return;
    await fetch(`${url}/${upload.url}`, { method: 'PUT', body: contentOf(upload.id) });
    await ask.replyToTicket({ ticketId, body: 'Adjunto.', attachmentIds: [upload.id] });
  }
}

async function killedWhileUploading(tenant: TestTenant, ticketId: string, afterMs: number): Promise<void> {
  const { slug, ana, luis, marta } = tenant;
  const server: Serving = await serving(env);
  const before = await countNamed(tenant);
  const people = await Promise.all([ana, luis, marta].map(({ email }) => signInAt(server.url, { tenant: slug, email, password })));
  const working = people.flatMap((one) => [upload(one, ticketId), upload(one, ticketId)].map((work) => work.catch(() => undefined)));
  while ((await countNamed(tenant)) === before) await pause(5);
  await pause(afterMs);
  await server.end('SIGKILL');
  await Promise.all(working);
}

async function countNamed({ system }: TestTenant): Promise<number> {
  const { rows } = await database.query('select count(*)::int from attachment where tenant_id = $1 and message_id is not null', [system.tenant.id]);
  return rows[0].count;
}

/** The rows that name bytes, and whether these are what was sent. */
async function rowsOf({ system }: TestTenant): Promise<{ object_id: string; isWhole: boolean }[]> {
  const { rows } = await database.query('select id, object_id, size from attachment where tenant_id = $1 and object_id is not null', [system.tenant.id]);
  return Promise.all(
    rows.map(async ({ object_id, size: announced }) => {
      const path = join(files, system.tenant.id, object_id.slice(-2), object_id);
      return { object_id, isWhole: (await readFile(path).catch(() => Buffer.alloc(0))).length === announced };
    }),
  );
}

async function objectsOf({ system }: TestTenant): Promise<string[]> {
  const entries = await readdir(join(files, system.tenant.id), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => basename(name));
}

const never = new AbortController().signal;
const after = (days: number): Services => ({ ...theServices(), now: () => new Date(Date.now() + days * 86_400_000) });

test(
  'a server that is killed at any instant leaves no row without its bytes, and bytes without a row go in time',
  async () => {
    const tenant = await aTenant();
    const ticketId = await opens(tenant.ana);

    for (const afterMs of instants) {
      await killedWhileUploading(tenant, ticketId, afterMs);
      expect((await rowsOf(tenant)).filter(({ isWhole }) => !isWhole)).toEqual([]);
      // Else their people could begin no more.
      if (afterMs !== instants.at(-1)) await purgeUploads(after(2), never);
    }

    const rows = await rowsOf(tenant);
    expect(rows.length).toBeGreaterThan(0);
    const before = await objectsOf(tenant);
    expect(before).toEqual(expect.arrayContaining(rows.map(({ object_id }) => object_id)));
    await purgeUploads(after(2), never);
    await sweepStorage(after(3), never);
    await sweepStorage(after(35), never);
    const named = await rowsOf(tenant);
    expect((await objectsOf(tenant)).sort()).toEqual(named.map(({ object_id }) => object_id).sort());
    const { rows: counted } = await database.query(
      `select u.bytes::int as bytes, (select coalesce(sum(greatest(a.size, 4096)), 0) from attachment a where a.tenant_id = u.tenant_id and a.object_id is not null)::int as sum
     from file_usage u where u.tenant_id = $1`,
      [tenant.system.tenant.id],
    );
    expect(counted[0].bytes).toBe(counted[0].sum);
  },
  240_000 + instants.length * 20_000,
);

test('an upload that is resumed over servers that are killed comes whole', async () => {
  const tenant = await aTenant();
  const content = new Uint8Array(14_000_000).map((_, index) => (index * 7) % 251);
  const { upload } = await succeed(as(tenant.ana).beginUpload({ name: 'a.bin', size: content.length }));
  const offsets = [0];

  for (const upTo of [1_000_000, 6_000_000, 13_999_999]) {
    const server = await serving(env);
    const address = `${server.url}/${upload.url}`;
    const offset = await offsetOf('', address);
    const sent = sendPart('', offset, content.length - offset, content.subarray(offset, upTo), 'wait', address);
    while (upTo > 5_000_000 && (await offsetOf('', address)) === offset) await pause(5);
    await pause(50);
    await server.end('SIGKILL');
    await sent;
    offsets.push(offset);
  }
  const reached = await offsetOf(upload.url);
  await sendRest(upload.url, content);

  expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
  expect(reached).toBeGreaterThan(8_000_000);
  const [row] = await rowsOf(tenant);
  expect((await readFile(join(files, tenant.system.tenant.id, row?.object_id.slice(-2) ?? '', row?.object_id ?? ''))).equals(Buffer.from(content))).toBe(true);
}, 240_000);
