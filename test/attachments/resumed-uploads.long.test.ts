import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { purgeUploads } from '../../src/attachments/purge-uploads.ts';
import { sweepStorage } from '../../src/attachments/sweep-storage.ts';
import type { Services } from '../../src/core/context.ts';
import { addressOf, bytesOf, get, put } from '../support/a-file.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { files, openTestApp, theServices } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { objectsIn } from './objects-in.ts';
import { more, offsetOf, sendPart, sendRest, tus } from './resume.ts';

/** Its own, since what is purged is that of every desk. */
const urls = await makeDatabase(inject('urls').superuser, 'relevo_files_resumed');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, maxTenantBytes: 20_000_000 });

let database: Client;
beforeAll(async () => {
  database = new Client({ connectionString: urls.superuser });
  await database.connect();
});
afterAll(() => database.end());

const begins = async (who: Person, size: number) => (await succeed(as(who).beginUpload({ name: 'a.bin', size }))).upload;
const patterned = (size: number) => new Uint8Array(size).map((_, index) => (index * 7) % 251);
const usedBytes = async ({ system }: Pick<TestTenant, 'system'>) =>
  (await database.query('select bytes::int from file_usage where tenant_id = $1', [system.tenant.id])).rows[0]?.bytes ?? 0;

/** What a new ticket shows of it. */
async function named(who: Person, id: string): Promise<Buffer> {
  const { ticket } = await succeed(as(who).openTicket({ subject: 'S', description: 'D', attachmentIds: [id] }));
  const [attachment] = (await as(who).filesOfTicket({ id: ticket.id }))?.attachments ?? [];
  return Buffer.from(await (await fetch(addressOf(attachment?.downloadUrl ?? ''))).arrayBuffer());
}

test('an upload that is cut at whatever byte goes on from there', async () => {
  const { ana, system } = await aTenant();
  const content = patterned(9_000_000);
  const upload = await begins(ana, content.length);
  const told: number[] = [];

  for (const cut of [1, 4_099, 70_000, 4_194_304, 5_000_000, 7_000_000, 8_999_999]) {
    const offset = await offsetOf(upload.url);
    await sendPart(upload.url, offset, content.length - offset, content.subarray(offset, Math.max(cut, offset)), 'cut');
    told.push(offset);
    expect(await refusalsOf(as(ana).openTicket({ subject: 'S', description: 'D', attachmentIds: [upload.id] }))).toEqual(['NOT_UPLOADED']);
  }
  const usedInBetween = await usedBytes({ system });
  await sendRest(upload.url, content);

  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect([told.at(-1), usedInBetween]).not.toContain(0);
  expect(await offsetOf(upload.url)).toBe(9_000_000);
  expect((await named(ana, upload.id)).equals(Buffer.from(content))).toBe(true);
  expect(await objectsIn(files, system.tenant.id)).toBe(1);
  expect(await usedBytes({ system })).toBe(9_000_000);
}, 60_000);

test('two who go on at once, a wrong offset and bytes past the end change nothing of what is there', async () => {
  const { ana, system } = await aTenant();
  const upload = await begins(ana, 200);
  expect(await more(upload.url, 0, 'a'.repeat(50))).toBe(204);

  const both = await Promise.all(['b', 'c'].map((letter) => more(upload.url, 50, letter.repeat(60))));
  const wrong = [await more(upload.url, 50, 'x'), await more(upload.url, 111, 'x'), await more(upload.url, 0, 'x')];
  const bad = [await more(upload.url, -1, 'x'), await more(upload.url, '1e2', 'x'), await more(upload.url, '', 'x')];
  const inPieces = { method: 'PATCH', body: new Blob(['x'.repeat(91)]).stream(), duplex: 'half' };
  const pastTheEnd = [
    await more(upload.url, 110, 'x'.repeat(91)),
    (await fetch(addressOf(upload.url), { ...inPieces, headers: { ...tus, 'upload-offset': '110' } } as RequestInit)).status,
  ];
  const other = [await more(upload.url, 110, 'x', { 'tus-resumable': '0.2.2' }), await more(upload.url, 110, 'x', { 'content-type': 'text/plain' })];

  expect([both.sort(), wrong, bad]).toEqual([
    [204, 409],
    [409, 409, 409],
    [400, 400, 400],
  ]);
  expect([pastTheEnd, other, await offsetOf(upload.url)]).toEqual([[400, 400], [412, 415], 110]);
  const ends = await Promise.all(['d', 'e'].map((letter) => more(upload.url, 110, letter.repeat(90))));
  expect(ends.sort()).toEqual([204, 409]);
  expect(await more(upload.url, 200, '')).toBe(409);
  expect((await named(ana, upload.id)).toString()).toMatch(/^a{50}(b{60}|c{60})(d{90}|e{90})$/);
  expect(await objectsIn(files, system.tenant.id)).toBe(1);
});

test('bytes that do not come end the request, and what came is kept', async () => {
  const { ana } = await aTenant();
  const upload = await begins(ana, 200);

  const answer = await sendPart(upload.url, 0, 200, bytesOf('x'.repeat(50)), 'wait');

  expect(answer).toContain('408 Request Timeout');
  expect(await offsetOf(upload.url)).toBe(50);
});

test('the whole file may be sent after all, and the parts go', async () => {
  const { ana, system } = await aTenant();
  const upload = await begins(ana, 10_000);
  await more(upload.url, 0, 'x'.repeat(3_000));

  expect(await put(upload.url, 'y'.repeat(10_000))).toBe(204);

  expect((await named(ana, upload.id)).toString()).toBe('y'.repeat(10_000));
  expect(await objectsIn(files, system.tenant.id)).toBe(1);
  expect(await usedBytes({ system })).toBe(10_000);
});

test('the first part takes the space of the whole, so that uploads in parts do not get past the quota', async () => {
  const { ana, luis, system } = await aTenant();
  const [first, second, third] = [await begins(ana, 15_000_000), await begins(luis, 15_000_000), await begins(luis, 5_000_000)];

  const both = await Promise.all([more(first.url, 0, 'x'), more(second.url, 0, 'x')]);

  expect(both.sort()).toEqual([204, 507]);
  expect(await more(third.url, 0, 'x')).toBe(204);
  expect(await usedBytes({ system })).toBe(20_000_000);
  expect(await objectsIn(files, system.tenant.id)).toBe(2);
});

test('the parts of what nobody ended stay while they are named, and go with the upload', async () => {
  const { ana, system } = await aTenant();
  const upload = await begins(ana, 10_000);
  for (const offset of [0, 10, 20]) await more(upload.url, offset, 'x'.repeat(10));
  const after = (days: number): Services => ({ ...theServices(), now: () => new Date(Date.now() + days * 86_400_000) });
  const never = new AbortController().signal;

  await sweepStorage(after(2), never);
  await sweepStorage(after(40), never);
  const kept = await objectsIn(files, system.tenant.id);
  await purgeUploads(after(2), never);

  expect([kept, await objectsIn(files, system.tenant.id), await usedBytes({ system }), await offsetOf(upload.url)]).toEqual([3, 0, 0, -404]);
});

test('of a person who was deactivated nothing more is taken, and nothing is named', async () => {
  const { ana, sofia } = await aTenant();
  const upload = await begins(ana, 200);
  await more(upload.url, 0, 'x'.repeat(10));

  await succeed(as(sofia).deactivateUser({ userId: ana.id }));

  expect([await offsetOf(upload.url), await more(upload.url, 10, 'x'), await put(upload.url, 'x'.repeat(200))]).toEqual([-404, 404, 404]);
  expect((await get(upload.url)).status).toBe(404);
  const answer = await as(ana)
    .openTicket({ subject: 'S', description: 'D', attachmentIds: [upload.id] })
    .catch(() => ({ ticket: null }));
  expect(answer.ticket).toBeNull();
});
