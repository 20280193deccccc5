import { connect, type Socket } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { beginUpload } from '../../src/attachments/begin-upload.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { addressOf, put, uploads } from '../support/a-file.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { files, openTestApp, theApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { holdUpload } from './held-upload.ts';
import { objectsIn } from './objects-in.ts';

openTestApp();

let database: Client;
beforeAll(async () => {
  database = new Client({ connectionString: inject('urls').superuser });
  await database.connect();
});
afterAll(() => database.end());

test('of ten thousand tiny files that one person begins forty are kept waiting, without a byte', async () => {
  const { ana, system } = await aTenant();
  let refused = 0;

  for (let round = 0; round < 200; round += 1) {
    const begun = await Promise.allSettled(Array.from({ length: 50 }, () => beginUpload(ana.ctx, { name: 'a', size: 1 })));
    refused += begun.filter((one) => one.status === 'rejected' && one.reason instanceof Refusal && one.reason.code === 'TOO_MANY_UPLOADS').length;
  }

  const { rows } = await database.query('select count(*)::int from attachment where tenant_id = $1', [system.tenant.id]);
  expect([refused, rows[0].count]).toEqual([9_960, 40]);
  expect(await objectsIn(files, system.tenant.id)).toBe(0);
}, 240_000);

test('a desk that holds all its transfers open keeps no other desk waiting, nor its own people, and gets them back', async () => {
  const [busy, quiet] = await Promise.all([aTenant(), aTenant()]);
  const keys = await Promise.all([1, 2].map((count) => aKey(busy, { name: `Llave ${count}` })));
  const { ana, luis, marta, diego, sofia } = busy;
  const holders = [ana, luis, marta, diego, sofia, ...keys];
  const held = await Promise.all(holders.flatMap((who, index) => Array.from({ length: index === 6 ? 4 : 6 }, () => holdUpload(who))));
  while ((await objectsIn(files, busy.system.tenant.id)) < 40) await new Promise((resolve) => setTimeout(resolve, 10));
  const further = await succeed(as(keys[1]!).beginUpload({ name: 'a', size: 1 }));

  const refused = await put(further.upload.url, 'x');
  const { id } = await aTicket(quiet.ana, { attachmentIds: [await uploads(quiet.ana)] });
  const list = await as(marta).tickets();
  const ready = await fetch(`${theApp().url}/readyz`);
  for (const { release } of held) release();

  expect([refused, ready.status, list.nodes]).toEqual([429, 200, []]);
  expect((await as(quiet.ana).filesOfTicket({ id }))?.attachments).toHaveLength(1);
  expect(new Set(await Promise.all(held.map(({ status }) => status)))).toEqual(new Set([204]));
  expect(await put(further.upload.url, 'x')).toBe(204);
}, 60_000);

test('what nobody takes of a download is not read into memory, and its transfers end with their connections', async () => {
  const { ana } = await aTenant();
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, new Uint8Array(20_000_000))] });
  const link = (await as(ana).filesOfTicket({ id }))?.attachments[0]?.downloadUrl ?? '';
  const before = process.memoryUsage().rss;

  const sockets = await Promise.all(Array.from({ length: 6 }, () => ask(link)));
  const seventh = await fetch(addressOf(link));
  const grown = process.memoryUsage().rss - before;
  for (const socket of sockets) socket.destroy();

  expect(seventh.status).toBe(429);
  expect(grown).toBeLessThan(60_000_000);
  await expect.poll(async () => (await fetch(addressOf(link), { headers: { range: 'bytes=0-9' } })).status).toBe(206);
}, 60_000);

/** A connection that asks, reads the head of the answer, and takes no more. */
function ask(link: string): Promise<Socket> {
  const { hostname, port, pathname } = new URL(addressOf(link));
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${pathname} HTTP/1.1\r\nhost: relevo\r\n\r\n`);
  return new Promise((resolve, reject) => {
    socket.once('error', reject).once('data', () => {
      socket.pause();
      resolve(socket);
    });
  });
}
