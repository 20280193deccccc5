import { afterAll, describe, expect, inject, test } from 'vitest';
import { connectTo } from '../../src/database/connect.ts';
import { openWorker } from '../../src/worker/worker.ts';
import { listen, nowIn } from '../live/subscriber.ts';
import { oneLine, relevo } from '../start/relevo.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { aSecuredServer, withParameters } from './a-secured-server.ts';

const secured = await aSecuredServer();
const { files, urls } = secured;
const plain = await makeDatabase(inject('urls').superuser, 'relevo_plain');
const RELEVO_SECRET = 'a secret of tests that is long enough';

/** Here the primary itself; it counts as a replica that is never behind. */
const replica = `${urls.server}&application_name=replica`;
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, databaseReadUrl: replica });
afterAll(secured.stop);

/** Whether a connection by the URL is encrypted, as the server sees it. */
async function isEncrypted(url: string): Promise<boolean> {
  const client = await connectTo(url, { connectionTimeoutMillis: 5_000 });
  const { rows } = await client.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()').finally(() => client.end());
  return rows[0].ssl;
}

const served = (DATABASE_URL: string) => ({ DATABASE_URL, DATABASE_DIRECT_URL: DATABASE_URL, RELEVO_SECRET });

describe('a server that demands TLS', () => {
  test.each([
    '',
    'sslmode=allow',
    'sslmode=prefer',
    'sslmode=require',
    `sslmode=verify-ca&sslrootcert=${files.ca}`,
    `sslmode=verify-full&sslrootcert=${files.ca}`,
  ])('gets it: %s', async (parameters) => {
    expect(await isEncrypted(secured.as(parameters))).toBe(true);
  });

  test.each([
    ['sslmode=disable', 'localhost', 'no encryption'],
    [`sslmode=require&sslrootcert=${files.stranger}`, 'localhost', 'certificate'],
    [`sslmode=verify-ca&sslrootcert=${files.stranger}`, 'localhost', 'certificate'],
    [`sslmode=verify-full&sslrootcert=${files.stranger}`, 'localhost', 'certificate'],
    [`sslmode=verify-full&sslrootcert=${files.ca}`, '127.0.0.1', 'not in the cert'],
    ['sslmode=verify-full', 'localhost', 'certificate'],
  ])('is not served where it is not who it should be, and one line says so: %s at %s', async (parameters, host, words) => {
    const said = await Promise.all(['serve', 'migrate', 'worker'].map((command) => relevo([command], served(secured.as(parameters, host)))));

    for (const each of said) expect(each).toMatchObject(oneLine(words));
  });

  test.each([`sslmode=verify-ca&sslrootcert=${files.ca}`, `sslmode=require&sslrootcert=${files.ca}`])(
    'is found by an address that its certificate does not have, where only the authority counts: %s',
    async (parameters) => {
      expect(await isEncrypted(secured.as(parameters, '127.0.0.1'))).toBe(true);
    },
  );

  test('knows a role by its certificate', async () => {
    await asSuperuser((client) => client.query('create role relevo_certified login'), urls.superuser);
    const own = `sslcert=${files.client.certificate}&sslkey=${files.client.key}`;
    const url = Object.assign(new URL(secured.as(`sslmode=verify-full&sslrootcert=${files.ca}&${own}`)), { username: 'relevo_certified', password: '' });

    expect(await isEncrypted(url.toString())).toBe(true);
    await expect(isEncrypted(withParameters(url.toString(), 'sslmode=require'))).rejects.toThrow(/certificate/);
  });

  test('sees no connection of the program without it: requests, the ORM, the replica, the feed, listening, the worker, commands', async () => {
    const { ana, system, slug } = await aTenant();
    const worker = openWorker(theServices());
    const listening = listen(ana, { after: await nowIn(system) });

    await as(ana).openTicket({ subject: 'No arranca', description: 'Nada.' });
    await listening.until(1);
    await expect.poll(() => theServices().bus.isConnected).toBe(true);
    await expect.poll(() => theServices().replica?.isUsable).toBe(true);
    const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET };
    const [migrated, exported] = [await relevo(['migrate'], env), await relevo(['config', 'export', slug], env)];

    const seen = await asSuperuser(
      (client) =>
        client.query(
          "select usename, bool_or(application_name = 'replica') as \"hasReplica\", bool_and(ssl) as ssl from pg_stat_ssl join pg_stat_activity using (pid) where usename like 'relevo%' group by 1 order by 1",
        ),
      urls.superuser,
    );
    await Promise.all([worker.close(), listening.leave()]);
    expect([migrated, exported]).toMatchObject([{ code: 0 }, { code: 0 }]);
    expect(seen.rows).toEqual([
      { usename: 'relevo_test_owner', hasReplica: false, ssl: true },
      { usename: 'relevo_test_server', hasReplica: true, ssl: true },
    ]);
  });
});

describe('a server that has no TLS', () => {
  test.each(['sslmode=disable', 'sslmode=allow', 'sslmode=prefer', ''])('is asked in plain text: %s', async (parameters) => {
    expect(await isEncrypted(withParameters(plain.server, parameters))).toBe(false);
  });

  test.each(['sslmode=require', `sslmode=verify-ca&sslrootcert=${files.ca}`, `sslmode=verify-full&sslrootcert=${files.ca}`])(
    'is not asked at all where TLS is wanted, and one line says so: %s',
    async (parameters) => {
      const said = await Promise.all(['serve', 'migrate', 'worker'].map((command) => relevo([command], served(withParameters(plain.server, parameters)))));

      for (const each of said) expect(each).toMatchObject(oneLine('does not support SSL'));
    },
  );
});

test('the name of the application and the options reach the server', async () => {
  const client = await connectTo(withParameters(plain.server, 'application_name=relevo-test&options=-c%20geqo%3Doff'));

  const { rows } = await client.query("select current_setting('application_name') as name, current_setting('geqo') as geqo").finally(() => client.end());

  expect(rows).toEqual([{ name: 'relevo-test', geqo: 'off' }]);
});
