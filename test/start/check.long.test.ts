import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Finding } from '../../src/commands/check/finding.ts';
import { aSecuredServer, withParameters } from '../database/a-secured-server.ts';
import { aPooler, hasNoPooler } from '../support/a-pooler.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { freePort } from '../support/outside-server.ts';
import { type Environment, relevo } from './relevo.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_checked');
const secured = await aSecuredServer();
const pooler = hasNoPooler ? null : await aPooler(urls.server);
const nowhere = await freePort();
const served = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough' };

let superuser: Client;
beforeAll(async () => {
  superuser = new Client({ connectionString: urls.superuser });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await Promise.all([secured.stop(), pooler?.stop()]);
});

let undo: string[] = [];
afterEach(async () => {
  for (const statement of undo.splice(0)) await superuser.query(statement);
});
/** Breaks something until the end of the test. */
async function broken(breaking: string, mending: string): Promise<void> {
  undo = [mending];
  await superuser.query(breaking);
}

async function check(env: Environment): Promise<{ code: number | null; err: string; findings: Finding[]; faults: Finding[] }> {
  const { code, out, err } = await relevo(['check', '--json'], env);
  expect(out.trim().split('\n')).toHaveLength(1);
  const { isRight, findings } = JSON.parse(out) as { isRight: boolean; findings: Finding[] };
  expect(isRight).toBe(code === 0);
  return { code, err, findings, faults: findings.filter(({ verdict }) => verdict !== 'ok') };
}

const at = (url: string, change: object) => Object.assign(new URL(url), change).toString();

test('where all is right it says what it looked at, and ends well', async () => {
  const { code, faults, findings } = await check(served);
  const { code: read, out, err } = await relevo(['check'], served);

  expect({ code, faults, read, err }).toEqual({ code: 0, faults: [], read: 0, err: '' });
  expect(findings.map(({ subject }) => subject)).toEqual([
    'settings',
    ...['DATABASE_URL', 'DATABASE_URL TLS', 'DATABASE_URL version', 'role', 'pooler', 'keys'],
    ...['DATABASE_DIRECT_URL', 'DATABASE_DIRECT_URL TLS', 'DATABASE_DIRECT_URL version', 'migrations', 'tables', 'listening'],
    'files',
  ]);
  expect(out).toMatch(/^ok {7}settings: each can be read\nok {7}DATABASE_URL: reaches relevo_checked at 127\.0\.0\.1:\d+ as relevo_test_server\n/);
});

test('without a database of its own it looks at the settings alone, and starts nothing', async () => {
  expect(await check({ RELEVO_DATA: '/nowhere' })).toMatchObject({
    code: 0,
    findings: [{ subject: 'settings' }, { subject: 'database', says: expect.stringContaining('embedded') }, { subject: 'files' }],
  });
});

describe('what is broken is named, with what mends it:', () => {
  const wrong = (subject: string, says: string, mend: string) => ({
    subject,
    verdict: 'wrong',
    says: expect.stringContaining(says),
    mend: expect.stringContaining(mend),
  });

  test.each<[string, () => Environment, ReturnType<typeof wrong>[]]>([
    ['settings', () => ({ PORT: 'x', LOG_LEVEL: 'y' }), [wrong('settings', 'PORT: ', 'settings.md'), wrong('settings', 'LOG_LEVEL: ', 'settings.md')]],
    [
      'a server that is not there',
      () => ({ ...served, DATABASE_URL: at(urls.server, { port: String(nowhere) }) }),
      [wrong('DATABASE_URL', 'ECONNREFUSED', 'Nothing listens there')],
    ],
    [
      'a host without an address',
      () => ({ ...served, DATABASE_URL: at(urls.server, { hostname: 'no-such-host.invalid' }) }),
      [wrong('DATABASE_URL', 'no-such-host', 'not known here')],
    ],
    [
      'a wrong password',
      () => ({ ...served, DATABASE_DIRECT_URL: at(urls.owner, { password: 'other' }) }),
      [wrong('DATABASE_DIRECT_URL', 'password', 'alter role')],
    ],
    [
      'a database that is not there',
      () => ({ ...served, DATABASE_URL: at(urls.server, { pathname: '/nowhere' }) }),
      [wrong('DATABASE_URL', 'does not exist', 'create database')],
    ],
    [
      'a server without TLS',
      () => ({ ...served, DATABASE_URL: withParameters(urls.server, 'sslmode=require') }),
      [wrong('DATABASE_URL', 'does not support SSL', 'ssl = on')],
    ],
    [
      'a server that demands TLS',
      () => ({ ...served, DATABASE_URL: secured.as('sslmode=disable'), DATABASE_DIRECT_URL: secured.urls.owner }),
      [wrong('DATABASE_URL', 'no encryption', 'pg_hba.conf')],
    ],
    [
      'a certificate of a stranger',
      () => ({ ...served, DATABASE_URL: secured.as(`sslmode=verify-full&sslrootcert=${secured.files.stranger}`), DATABASE_DIRECT_URL: secured.urls.owner }),
      [wrong('DATABASE_URL', 'certificate', 'sslrootcert')],
    ],
    [
      'a certificate for another host',
      () => ({
        ...served,
        DATABASE_URL: secured.as(`sslmode=verify-full&sslrootcert=${secured.files.ca}`, '127.0.0.1'),
        DATABASE_DIRECT_URL: secured.urls.owner,
      }),
      [wrong('DATABASE_URL', 'altnames', 'another host')],
    ],
  ])('%s', async (_what, env, expected) => {
    const { code, faults, err, findings } = await check(env());

    expect({ code, faults }).toEqual({ code: 1, faults: expected });
    expect(err).toBe(`relevo: ${faults.length} of ${findings.length} checks failed.\n`);
  });

  test.each([
    ['a serving role that owns the tables', { DATABASE_URL: urls.owner }, 'role', 'owns the tables'],
    ['a superuser', { DATABASE_URL: urls.superuser }, 'role', 'is a superuser'],
    ['a bus that does not answer', { BUS_URL: `redis://127.0.0.1:${nowhere}` }, 'bus', 'ECONNREFUSED'],
    ['another bus that does not answer', { BUS_URL: `nats://127.0.0.1:${nowhere}` }, 'bus', 'ECONNREFUSED|connection refused'],
  ])('%s', async (_what, changes, subject, says) => {
    const { code, faults } = await check({ ...served, ...changes });

    expect({ code, faults }).toMatchObject({ code: 1, faults: [{ subject, verdict: 'wrong', says: expect.stringMatching(new RegExp(says, 'i')) }] });
  });

  test.each([
    [
      'row-level security that is off',
      'alter table ticket disable row level security',
      'alter table ticket enable row level security',
      'row-level security',
      'ticket',
    ],
    ['a grant that is missing', 'revoke select on message from relevo_app', 'grant select on message to relevo_app', 'grants', 'message'],
    [
      'a migration that is pending',
      "delete from migration where name ~ 'create_events'",
      "insert into migration (name, run_on) values ('20261128102000_create_events', now())",
      'migrations',
      'pending: 20261128102000_create_events',
    ],
    [
      'a newer schema',
      "insert into migration (name, run_on) values ('29990101000000_later', now())",
      "delete from migration where name ~ '2999'",
      'migrations',
      'of a newer Relevo',
    ],
    [
      'a server that only reads',
      'alter database relevo_checked set default_transaction_read_only = on',
      'alter database relevo_checked reset default_transaction_read_only',
      'DATABASE_URL',
      'only reads',
    ],
  ])('%s', async (_what, breaking, mending, subject, says) => {
    await broken(breaking, mending);

    const { code, faults } = await check(served);

    expect(code).toBe(1);
    expect(faults).toContainEqual(expect.objectContaining({ subject, verdict: 'wrong', says: expect.stringContaining(says) }));
  });

  test('a role that is no member', async () => {
    await broken("create role relevo_no_member login password 'of-tests-only'", 'drop role relevo_no_member');

    const { faults } = await check({ ...served, DATABASE_URL: at(urls.server, { username: 'relevo_no_member' }) });

    expect(faults).toMatchObject([{ subject: 'role', verdict: 'wrong', says: expect.stringContaining('not a member of relevo_app') }]);
  });

  test('a database that was never migrated', async () => {
    await broken('create database relevo_unmigrated owner relevo_test_owner', 'drop database relevo_unmigrated');
    const env = {
      ...served,
      DATABASE_URL: at(urls.server, { pathname: '/relevo_unmigrated' }),
      DATABASE_DIRECT_URL: at(urls.owner, { pathname: '/relevo_unmigrated' }),
    };

    const { faults } = await check(env);

    expect(faults.map(({ says }) => says)).toEqual([expect.stringContaining('run `relevo migrate`'), expect.stringContaining('pending: ')]);
  });

  test.skipIf(hasNoPooler)('a pooler: an old one in front of DATABASE_URL is a warning, any in front of DATABASE_DIRECT_URL is wrong', async () => {
    const [pooled, past] = [pooler?.via(urls.server), pooler?.via(urls.owner)];

    const one = await check({ ...served, DATABASE_URL: pooled });
    const unnamed = await check({ ...served, DATABASE_URL: pooled, DATABASE_STATEMENTS: 'unnamed' });
    const both = await check({ ...served, DATABASE_URL: pooled, DATABASE_DIRECT_URL: past, DATABASE_STATEMENTS: 'unnamed' });

    expect(one.code).toBe(0);
    expect(one.findings).toContainEqual(expect.objectContaining({ subject: 'pooler', says: expect.stringContaining('there is one') }));
    expect(unnamed).toMatchObject({ code: 0, faults: [] });
    expect(both).toMatchObject({ code: 1, faults: [{ subject: 'listening', mend: expect.stringContaining('past the pooler') }] });
  });
});
