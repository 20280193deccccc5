import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cacheConfigurations } from '../../src/configuration/current-configuration.ts';
import { readId } from '../../src/core/ids.ts';
import { aFullTenant, asSuperuser, type FullTenant, fingerprint } from '../isolation/two-tenants.ts';
import { listen } from '../live/subscriber.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { oneLine, relevo } from './relevo.ts';
import { tablesWith } from './tables-of-tenants.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_delete_tenant');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'warn' };

let database: Client;
beforeAll(async () => {
  database = await asSuperuser(urls.superuser);
});
afterAll(() => database.end());

const remove = (slug: string) => relevo(['tenant', 'delete', slug, '--yes-delete', slug, '--json'], env);

test('a desk goes with every row that it has, in whatever table, and its people are out; the others notice nothing', async () => {
  const [tenant, other] = [await aFullTenant(database), await aFullTenant(database)];
  await aRing(tenant);
  const configurations = cacheConfigurations(theServices());
  await opens(tenant.ana);
  const subscriber = listen(tenant.ana);
  const [before, ofOther] = [await tablesWith(database, tenant), await fingerprint(database, other)];

  const { code, out } = await remove(tenant.slug);

  expect({ code, ...JSON.parse(out) }).toEqual({ code: 0, slug: tenant.slug, what: 'deleted', rows: expect.any(Number) });
  expect(before.length).toBeGreaterThan(35);
  expect(await tablesWith(database, tenant)).toEqual([]);
  expect(await fingerprint(database, other)).toBe(ofOther);
  await expect.poll(() => subscriber.isOver()).toBe(true);
  await expect.poll(() => configurations.has(tenant.system.tenant.id)).toBe(false);
  await expect(as(tenant.ana).viewer()).rejects.toThrow('UNAUTHENTICATED');
  await aTenant({ slug: tenant.slug });
});

/** Two tickets that refer to each other. */
async function aRing({ ids, ana }: FullTenant): Promise<void> {
  const [one, two] = [ids.Ticket, await opens(ana)].map((id) => readId(id, 'Ticket'));
  await database.query('update ticket set duplicate_of_id = $2 where id = $1', [one, two]);
  await database.query('update ticket set follow_up_of_id = $2 where id = $1', [two, one]);
}

test('while its people go on writing it is deleted, and of two who delete it at once one finds nothing left', async () => {
  const tenant = await aTenant();
  let isOver = false;
  const writing = Promise.all([1, 2, 3].map(() => untilRefused(() => opens(tenant.ana))));

  const both = await Promise.all([remove(tenant.slug), remove(tenant.slug)]);
  isOver = true;
  await writing;

  expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(both.find(({ code }) => code === 1)).toEqual(oneLine(`There is no desk ${tenant.slug}`));
  expect(await tablesWith(database, tenant)).toEqual([]);

  async function untilRefused(write: () => Promise<unknown>): Promise<void> {
    while (
      !isOver &&
      (await write().then(
        () => true,
        () => false,
      ))
    );
  }
});

test('it is asked twice', async () => {
  const { slug, ana } = await aTenant();

  expect(await relevo(['tenant', 'delete', slug], env)).toEqual(oneLine(`--yes-delete ${slug}`));
  expect(await relevo(['tenant', 'delete', slug, '--yes-delete', 'another'], env)).toEqual(oneLine('Nothing was deleted'));
  expect(await relevo(['tenant', 'delete', 'nowhere', '--yes-delete', 'nowhere'], env)).toEqual(oneLine('There is no desk nowhere'));
  await as(ana).viewer();
});
