import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { purgeUploads } from '../../src/attachments/purge-uploads.ts';
import { sweepStorage } from '../../src/attachments/sweep-storage.ts';
import type { Services } from '../../src/core/context.ts';
import { root } from '../../src/core/root.ts';
import { build } from '../start/relevo.ts';
import { addressOf, get, put, uploads } from '../support/a-file.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, type Bearer, refusalsOf, succeed } from '../support/client.ts';
import { blocksRunBy } from '../support/command-blocks.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { anS3Server, bucket } from './an-s3-server.ts';
import { offsetOf, sendPart, sendRest } from './resume.ts';

Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' });
const s3 = await anS3Server();
/** Its own, since what is purged is that of every desk. */
const urls = await makeDatabase(inject('urls').superuser, 'relevo_files_s3');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, files: `s3://${bucket}/desks/relevo`, s3Endpoint: s3.endpoint });

let database: Client;
beforeAll(async () => {
  database = new Client({ connectionString: urls.superuser });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await s3.remove();
});

const never = new AbortController().signal;
const after = (days: number): Services => ({ ...theServices(), now: () => new Date(Date.now() + days * 86_400_000) });
const linkOf = async (who: Bearer, id: string) => (await as(who).filesOfTicket({ id }))?.attachments[0]?.downloadUrl;

const objectsOf = (tenantId: string) => s3.objectsIn(`desks/relevo/${tenantId}`);

test('a file goes there and comes back whole, in ranges and with its type', async () => {
  const { ana, system } = await aTenant();
  const content = new Uint8Array(3_000_000).map((_, index) => index % 251);
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, content, 'a.bin')] });
  const link = await linkOf(ana, id);

  const whole = await fetch(addressOf(link ?? ''));
  const part = await fetch(addressOf(link ?? ''), { headers: { range: 'bytes=1000000-1000004' } });
  const outside = await fetch(addressOf(link ?? ''), { headers: { range: 'bytes=3000000-' } });

  expect(Buffer.from(await whole.arrayBuffer()).equals(Buffer.from(content))).toBe(true);
  expect([part.status, [...new Uint8Array(await part.arrayBuffer())]]).toEqual([206, [...content.subarray(1_000_000, 1_000_005)]]);
  expect(outside.status).toBe(416);
  expect(await objectsOf(system.tenant.id)).toHaveLength(1);
});

/** The server of the tests removes an empty folder also while an object of it is on its way. */
async function aDeskWithAFile() {
  const tenant = await aTenant();
  await uploads(tenant.ana, 'queda');
  return tenant;
}

test('what is cut, lies about its size or comes twice leaves nothing', async () => {
  const { ana, system } = await aDeskWithAFile();
  const { upload } = await succeed(as(ana).beginUpload({ name: 'a', size: 200_000 }));

  for (const bytes of [0, 1, 100_000, 199_999]) await cutAfter(upload.url, 200_000, bytes);
  const tooMuch = await fetch(addressOf(upload.url), { method: 'PUT', body: new Blob(['x'.repeat(200_001)]).stream(), duplex: 'half' } as RequestInit);
  const both = await Promise.all(['1', '2'].map((digit) => put(upload.url, digit.repeat(200_000))));

  expect(tooMuch.status).toBe(400);
  expect(both.sort()).toEqual([204, 409]);
  await expect.poll(() => objectsOf(system.tenant.id)).toHaveLength(2);
});

/** Sends so many of the bytes, and then nothing more. */
function cutAfter(link: string, size: number, bytes: number): Promise<void> {
  const { hostname, port, pathname } = new URL(addressOf(link));
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined).on('close', () => resolve());
    socket.write(`PUT ${pathname} HTTP/1.1\r\nhost: relevo\r\ncontent-length: ${size}\r\n\r\n${'x'.repeat(bytes)}`, () =>
      setTimeout(() => socket.destroy(), 50),
    );
  });
}

test('an upload that is cut goes on from there', async () => {
  const { ana, system } = await aDeskWithAFile();
  const content = new Uint8Array(6_000_000).map((_, index) => index % 251);
  const { upload } = await succeed(as(ana).beginUpload({ name: 'a.bin', size: content.length }));

  for (const cut of [100_000, 5_000_000]) {
    const offset = await offsetOf(upload.url);
    await sendPart(upload.url, offset, content.length - offset, content.subarray(offset, cut), 'cut');
  }
  await expect.poll(() => offsetOf(upload.url)).toBeGreaterThan(0);
  await sendRest(upload.url, content);

  const { id } = await aTicket(ana, { attachmentIds: [upload.id] });
  const whole = await fetch(addressOf((await linkOf(ana, id)) ?? ''));
  expect(Buffer.from(await whole.arrayBuffer()).equals(Buffer.from(content))).toBe(true);
  await expect.poll(() => objectsOf(system.tenant.id)).toHaveLength(2);
});

test('what nobody named goes after a day, and bytes without a row after thirty', async () => {
  const { ana, system } = await aTenant();
  const { store } = theServices().storage;
  await aTicket(ana, { attachmentIds: [await uploads(ana, 'queda')] });
  await uploads(ana, 'sobra');
  await store.write({ tenantId: system.tenant.id, objectId: randomUUID() }, Readable.from([Buffer.from('nadie')]), 5);

  await purgeUploads(after(1.1), never);
  const purged = await objectsOf(system.tenant.id);
  await sweepStorage(after(2), never);
  await sweepStorage(after(31), never);
  const early = await objectsOf(system.tenant.id);
  await sweepStorage(after(33), never);

  expect([purged.length, early.length]).toEqual([2, 2]);
  const { rows } = await database.query('select object_id from attachment where tenant_id = $1', [system.tenant.id]);
  expect(await objectsOf(system.tenant.id)).toEqual(rows.map(({ object_id }) => object_id));
});

test('bytes whose number nobody knows, such as those of a mail, come whole or not at all', async () => {
  const { system } = await aTenant();
  const { store } = theServices().storage;
  const objects = [1, 2].map(() => ({ tenantId: system.tenant.id, objectId: randomUUID() }));
  const megabytes = Array.from({ length: 12 }, (_, index) => Buffer.alloc(1_000_000, index));
  async function* cut(): AsyncIterable<Buffer> {
    yield* megabytes;
    throw new Error('Cut.');
  }

  await store.write(objects[0]!, Readable.from(megabytes), null);
  await expect(store.write(objects[1]!, Readable.from(cut()), null)).rejects.toThrow();

  expect(await objectsOf(system.tenant.id)).toEqual([objects[0]?.objectId]);
  expect((await buffer((await store.read(objects[0]!))!)).equals(Buffer.concat(megabytes))).toBe(true);
});

test('while it is away, transfers are asked to come back, all else goes on, and nothing is half there', async () => {
  const { ana, system } = await aTenant();
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, 'queda')] });
  const { upload } = await succeed(as(ana).beginUpload({ name: 'a', size: 5 }));
  await s3.stop();

  const [sent, fetched] = [await fetch(addressOf(upload.url), { method: 'PUT', body: '12345' }), await get(await linkOf(ana, id))];
  const named = await refusalsOf(as(ana).replyToTicket({ ticketId: id, body: 'B', attachmentIds: [upload.id] }));
  const meanwhile = await as(ana).replyToTicket({ ticketId: id, body: 'Sin archivo.' });
  await s3.start();

  const away = { errors: [{ message: 'The storage of files is not available at the moment.', extensions: { code: 'UNAVAILABLE', retryAfterMs: 1_000 } }] };
  expect([sent.status, fetched.status, await sent.json(), JSON.parse(fetched.text)]).toEqual([503, 503, away, away]);
  expect([named, meanwhile.userErrors]).toEqual([['NOT_UPLOADED'], []]);
  expect(await put(upload.url, '12345')).toBe(204);
  expect((await get(await linkOf(ana, id))).text).toBe('queda');
  expect(await objectsOf(system.tenant.id)).toHaveLength(2);
});

test('the commands of the documentation lead to a bucket that can be read; one that is not there is said in a line', async () => {
  await build();
  const env = { PATH: process.env.PATH, DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: theServices().secret };
  const [block = ''] = blocksRunBy(import.meta.filename, 'docs/operations/files.md');
  const given = block
    .replaceAll('npm run relevo --', `${process.execPath} ${root}/bin/relevo.js`)
    .replace('http://127.0.0.1:9000', s3.endpoint)
    .replace('AWS_ACCESS_KEY_ID=relevo AWS_SECRET_ACCESS_KEY=choose-one', 'AWS_ACCESS_KEY_ID=S3RVER AWS_SECRET_ACCESS_KEY=S3RVER');
  const paste = (text: string) => promisify(execFile)('bash', ['-ec', text], { env }).catch((error: { stdout: string }) => error);

  const [right, wrong] = [await paste(given), await paste(given.replace('relevo-files', 'another-bucket'))];

  expect(right.stdout).toContain('ok       files: s3://relevo-files/desks can be read');
  expect(wrong.stdout).toContain('wrong    files: s3://another-bucket/desks: The specified bucket does not exist');
}, 120_000);
