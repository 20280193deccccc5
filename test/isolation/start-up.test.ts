import 'reflect-metadata';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { openApp } from '../../src/app.ts';
import { StartupError } from '../../src/core/startup-error.ts';
import { readyFor } from '../support/app.ts';

/** A role of its own, made as the given statements say, in the tests' migrated database. */
async function aRole(name: string, ...statements: string[]): Promise<string> {
  const superuser = new Client({ connectionString: inject('urls').superuser });
  await superuser.connect();
  await superuser.query(`create role ${name} login password 'a password' in role relevo_app`);
  for (const statement of statements) await superuser.query(statement);
  await superuser.end();
  return Object.assign(new URL(inject('urls').server), { username: name, password: 'a password' }).toString();
}

async function whyNotStart(databaseUrl: string): Promise<string> {
  const failure = await openApp(readyFor({ databaseUrl })).then(
    (app) => app.close(),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(StartupError);
  const { message } = failure as StartupError;
  expect(message).not.toContain('\n');
  return message;
}

const ownerOf = (url: string) => new URL(url).username;

test.each([
  ['a superuser', () => inject('urls').superuser, 'is a superuser'],
  ['the owner of the tables', () => inject('urls').owner, 'owns the tables'],
  ['a role with BYPASSRLS', () => aRole('bypasser', 'alter role bypasser bypassrls'), 'has BYPASSRLS'],
  ['a member of the owner', () => aRole('heir', `grant ${ownerOf(inject('urls').owner)} to heir`), 'owns the tables'],
  [
    'a member of the owner that inherits nothing',
    () => aRole('silent_heir', `grant ${ownerOf(inject('urls').owner)} to silent_heir with inherit false`),
    'owns the tables',
  ],
  ['a member of a superuser', () => aRole('climber', 'create role peak superuser', 'grant peak to climber'), 'superuser'],
  ['a member of a role with BYPASSRLS', () => aRole('second', 'create role passer bypassrls', 'grant passer to second'), 'BYPASSRLS'],
  ['a role that was not admitted', () => aRole('stranger', 'revoke relevo_app from stranger'), 'not a member of relevo_app'],
])('the server does not start as %s, and says why in one line', async (_, urlOf, reason) => {
  expect(await whyNotStart(await urlOf())).toContain(reason);
});

test('a plain member of relevo_app starts', async () => {
  const app = await openApp(readyFor({ databaseUrl: await aRole('plain_server') }));

  expect(app.url).toContain('http');
  await app.close();
});
