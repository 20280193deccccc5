import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectTo } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded/start-embedded.ts';
import { openTestApp, theApp, theServices } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase, makeDatabaseOn } from '../support/one-postgres.ts';
import { freePort } from '../support/outside-server.ts';
import { aLastingDirectory } from './embedded-clusters.ts';

const directory = aLastingDirectory();
const name = 'relevo_hosts';
const second = await makeDatabase(inject('urls').superuser, name);
const first = await startEmbedded({ directory, durable: false });
await makeDatabaseOn(first.superuserUrl, (url) => url);
const urls = await makeDatabase(first.superuserUrl, name);

const portOf = (url: string) => new URL(url).port;
const nowhere = await freePort();
/** The same database at several ports. */
const at = (url: string, ports: (string | number)[], parameters = '') =>
  url.replace(/@[^/]+\//, `@${ports.map((port) => `127.0.0.1:${port}`).join(',')}/`).replace(/\?.*/, `?sslmode=disable${parameters}`);
const both = [portOf(urls.server), portOf(second.server)];

openTestApp({ databaseUrl: at(urls.server, both), databaseDirectUrl: at(urls.owner, both) });
beforeAll(() => readOnly('off'));
afterAll(async () => {
  await first.stop();
  rmSync(directory, { recursive: true });
});

async function readOnly(value: 'on' | 'off'): Promise<void> {
  await asSuperuser((client) => client.query(`alter database ${name} set default_transaction_read_only = ${value}`), first.superuserUrl);
}

async function portBehind(url: string): Promise<string> {
  const client = await connectTo(url, { connectionTimeoutMillis: 5_000 });
  return (await client.query("select current_setting('port') as port").finally(() => client.end())).rows[0].port;
}

test('of several hosts the next one is taken where one does not answer, or is not what is asked for', async () => {
  expect(await portBehind(at(urls.server, [nowhere, ...both]))).toBe(both[0]);
  await readOnly('on');
  expect(await portBehind(at(urls.server, both))).toBe(both[1]);
  expect(await portBehind(at(urls.server, both, '&target_session_attrs=any'))).toBe(both[0]);
  expect(await portBehind(at(urls.server, both, '&target_session_attrs=read-only'))).toBe(both[0]);
  await expect(portBehind(at(urls.server, both, '&target_session_attrs=standby'))).rejects.toThrow('is not what target_session_attrs=standby asks for');
  await readOnly('off');
});

test('when the server only reads from now on, writing is UNAVAILABLE with a time, and goes on at the other one by itself', async () => {
  const write = () =>
    theServices().connections.query({
      text: "insert into tenant_slug (slug, tenant_id) values ($1, $2) returning current_setting('port') as port",
      values: [`t${randomUUID().slice(0, 8)}`, randomUUID()],
    });
  expect((await write()).rows).toEqual([{ port: both[0] }]);

  await readOnly('on');
  await asSuperuser(
    (client) => client.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'relevo_test_server'`),
    first.superuserUrl,
  );
  const refused = await write().catch((error) => error);

  // The connection that was cut, or the first one that only reads.
  expect(refused).toMatchObject({ extensions: { code: 'UNAVAILABLE', retryAfterMs: expect.any(Number) } });
  await expect
    .poll(() =>
      write().then(
        ({ rows }) => rows[0]?.port,
        () => null,
      ),
    )
    .toBe(both[1]);
  expect((await fetch(`${theApp().url}/readyz`)).status).toBe(200);
  await readOnly('off');
});
