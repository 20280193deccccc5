import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { addressOf, bytesOf } from '../support/a-file.ts';
import { aTenant } from '../support/a-tenant.ts';
import { files, openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { holdUpload } from './held-upload.ts';
import { objectsIn } from './objects-in.ts';

/** The least that an operator can give. */
openTestApp({ maxTenantBytes: 1_000_000 });

let database: Client;
beforeAll(async () => {
  database = new Client({ connectionString: inject('urls').superuser });
  await database.connect();
});
afterAll(() => database.end());

/** Sends it again as it is told to: while too many are on their way, and where the database was too late with its answer. */
async function putInTime(link: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  for (;;) {
    const answer = await fetch(addressOf(link), { method: 'PUT', body: bytes });
    await answer.arrayBuffer();
    if (answer.status !== 429 && answer.status !== 503) return answer.status;
  }
}

test('of fifty uploads at once for the last space of a desk one gets in, and nothing of the others is kept', async () => {
  const { ana, luis, marta, diego, sofia, system } = await aTenant();
  await database.query('insert into file_usage (tenant_id, bytes) values ($1, $2)', [system.tenant.id, 1_000_000 - 5_000]);
  const people = [ana, luis, marta, diego, sofia];
  const begun = await Promise.all(Array.from({ length: 50 }, (_, index) => succeed(as(people[index % 5] ?? ana).beginUpload({ name: 'a', size: 5_000 }))));

  const statuses = await Promise.all(begun.map(({ upload }) => putInTime(upload.url, bytesOf('x'.repeat(5_000)))));

  // 409 where the answer that it got in was lost.
  expect(statuses.filter((status) => status === 204 || status === 409)).toHaveLength(1);
  expect(statuses.filter((status) => status === 507)).toHaveLength(49);
  expect((await database.query('select 1 from attachment where tenant_id = $1 and object_id is not null', [system.tenant.id])).rowCount).toBe(1);
  expect(await objectsIn(files, system.tenant.id)).toBe(1);
  expect((await database.query('select bytes from file_usage where tenant_id = $1', [system.tenant.id])).rows).toEqual([{ bytes: '1000000' }]);
  expect((await as(ana).beginUpload({ name: 'a', size: 1 })).userErrors).toMatchObject([{ code: 'STORAGE_FULL', details: { limit: 1_000_000 } }]);
});

test('very many tiny files take the space of blocks', async () => {
  const { ana, system } = await aTenant();
  await database.query('insert into file_usage (tenant_id, bytes) values ($1, $2)', [system.tenant.id, 1_000_000 - 3 * 4_096]);

  const begun = await Promise.all(Array.from({ length: 4 }, () => succeed(as(ana).beginUpload({ name: 'a', size: 1 }))));
  const statuses: number[] = [];
  for (const { upload } of begun) statuses.push(await putInTime(upload.url, bytesOf('x')));

  expect(statuses).toEqual([204, 204, 204, 507]);
});

test('one caller has six transfers at once, and another one goes on', async () => {
  const { ana, luis } = await aTenant();
  const before = await objectsIn(files, theTenantOf(ana));
  const held = await Promise.all(Array.from({ length: 6 }, () => holdUpload(ana)));
  while ((await objectsIn(files, theTenantOf(ana))) < before + 6) await new Promise((resolve) => setTimeout(resolve, 10));
  const [more, others] = await Promise.all([ana, luis].map(async (who) => (await succeed(as(who).beginUpload({ name: 'a', size: 1 }))).upload));

  const refused = await fetch(addressOf(more?.url ?? ''), { method: 'PUT', body: 'x' });
  const other = await fetch(addressOf(others?.url ?? ''), { method: 'PUT', body: 'x' });
  for (const { release } of held) release();

  expect([refused.status, other.status]).toEqual([429, 204]);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterMs: 1_000 } }] });
  expect(await Promise.all(held.map(({ status }) => status))).toEqual(Array(6).fill(204));
});

function theTenantOf({ ctx }: { ctx: { tenant: { id: string } } }): string {
  return ctx.tenant.id;
}
