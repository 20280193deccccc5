import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aBareSocket, initOf } from '../api/a-socket.ts';
import { mutations, tryOne } from '../input/mutations.ts';
import { aFullTenant, type FullTenant } from '../isolation/two-tenants.ts';
import { aKey, type Key } from '../support/a-key.ts';
import { password } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { askAs, type Bearer } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { aFailingDatabase } from './a-failing-database.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_doors');
const failing = await aFailingDatabase(urls.server);

openTestApp({ databaseUrl: failing.via(urls.server), databaseDirectUrl: urls.owner, busUrl: 'none', trustedProxies: ['127.0.0.1'] });
afterAll(async () => {
  failing.end();
  await database.end();
});

let tenant: FullTenant;
let key: Key;
let database: Client;
beforeAll(async () => {
  database = new Client({ connectionString: urls.superuser });
  await database.connect();
  tenant = await aFullTenant(database);
  key = await aKey(tenant);
});

// biome-ignore lint/suspicious/noExplicitAny: whatever the server said, to be looked at
type Answer = any;

const tickets = '{ tickets(first: 5) { nodes { code subject requester { name } } } }';
const opened = 'mutation { openTicket(input: {subject: "No arranca", description: "Nada."}) { ticket { id } userErrors { code } } }';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }';
const everybody = () => [tenant.ana, tenant.luis, tenant.marta, tenant.diego, tenant.sofia];
let turn = 0;
/** In turns and each from another address, since there are few attempts to sign in a minute. */
function nextOf<One>(all: One[]): One {
  turn += 1;
  return all[turn % all.length] as One;
}

const ask = async (who: Bearer | null, query: string, variables?: object): Promise<Answer> => (await askAs(who, query, variables)).body;

async function askFromElsewhere(query: string, variables: object): Promise<Answer> {
  const address = `10.${[turn >> 16, turn >> 8, turn].map((part) => part & 255).join('.')}`;
  return (await askAs(null, query, variables, { 'x-forwarded-for': address })).body;
}

async function overSocket(query: string, who: Bearer = tenant.ana): Promise<Answer> {
  const socket = await aBareSocket();
  socket.say(initOf(who));
  const acknowledged = await Promise.race([socket.hear(), socket.ended]);
  // Closed with a code on which stock clients come back.
  if ('code' in acknowledged) return { errors: [{ extensions: { code: acknowledged.code === 1013 ? 'UNAVAILABLE' : acknowledged.code, retryAfterMs: 1 } }] };
  const { payload } = await socket.ask(query);
  socket.ws.terminate();
  return Array.isArray(payload) ? { errors: payload } : payload;
}

const doors: [door: string, through: () => Promise<Answer>][] = [
  ['signing in', () => askFromElsewhere(signIn, { input: { tenant: tenant.slug, email: nextOf(everybody()).email, password } })],
  ['a query of a person', () => ask(tenant.ana, tickets)],
  ['a mutation of a person', () => ask(tenant.ana, opened)],
  ['a query of an API key', () => ask(key, tickets)],
  ['a mutation of an API key', () => ask(key, opened)],
  ['a query over a socket', () => overSocket(tickets)],
  ['a mutation over a socket', () => overSocket(opened)],
  ['a subscription over a socket', () => overSocket('subscription { queueCounters { key } }', tenant.sofia)],
  ['the desk before signing in', () => ask(null, `{ tenant(slug: "${tenant.slug}") { name } }`)],
  [
    'asking for a link',
    () =>
      askFromElsewhere('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }', {
        input: { tenant: tenant.slug, email: nextOf(everybody()).email },
      }),
  ],
];

const states = ['25006', '57P01', '57P03', '08P01', '53300'];
const mostRoundTrips = 40;

describe.each(states)('where PostgreSQL says %s', (state) => {
  test.each(doors)('at any statement, %s answers UNAVAILABLE with a time', async (_door, through) => {
    for (let at = 1; at <= mostRoundTrips; at += 1) {
      const hasFailed = failing.fail(at, state);
      const { errors, data } = await through();
      // A credential is believed for a second, so that later round trips have their turn too.
      if (!hasFailed()) return;
      expect(errors?.[0]?.extensions ?? { data }).toMatchObject(
        errors ? { code: 'UNAVAILABLE', retryAfterMs: expect.any(Number) } : { data: expect.any(Object) },
      );
    }
    throw new Error(`More than ${mostRoundTrips} round trips.`);
  });
});

test.each(['25006', '57P01'])('no mutation of the schema answers INTERNAL where PostgreSQL says %s', async (state) => {
  for (const tried of mutations.filter(({ isAttempt }) => !isAttempt)) {
    for (const at of [1, 2, 3]) {
      const hasFailed = failing.fail(at, state);
      const { codes } = await tryOne(tried, tenant, {});
      hasFailed();
      expect({ [tried.name]: codes.filter((code) => code !== 'UNAVAILABLE') }).toEqual({ [tried.name]: [] });
    }
  }
});

test('the last use of a key that cannot be stored keeps no request waiting and fails none', async () => {
  const refuses = "begin perform pg_advisory_xact_lock(25006); raise 'read-only' using errcode = '25006'; end";
  await database.query(`create function refuse() returns trigger language plpgsql as $$ ${refuses} $$`);
  await database.query('create trigger refuse before update on api_key for each row execute function refuse()');
  const unused = await aKey(tenant, { name: 'Unused' });
  await database.query('select pg_advisory_lock(25006)');

  const { errors, data } = await ask(unused, tickets);
  const waiting = await database.query("select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted");
  await database.query('select pg_advisory_unlock(25006)');
  await database.query('drop function refuse cascade');

  expect(errors).toBeUndefined();
  expect(data.tickets.nodes).toEqual(expect.any(Array));
  expect(waiting.rows).toEqual([{ count: 1 }]);
});
