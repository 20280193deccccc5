import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { anAuthenticator } from '../access/second-factor/an-authenticator.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { oneLine, relevo } from './relevo.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_people');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret };

beforeAll(async () => {
  for (const slug of ['acme', 'globex']) await relevo(['tenant', 'create', slug, '--name', 'Acme', '--admin-email', `boss@${slug}.example`], env);
});

const good = 'correcto caballo batería';

async function json(...args: string[]) {
  const { code, out, err } = await relevo([...args, '--json'], env);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const signIn = (email: string, password = good) => refusalsOf(as(null).signIn({ tenant: 'acme', email, password }));

test('an operator makes a desk, invites people, helps them back in, ends their sessions and suspends the desk', async () => {
  expect(await json('tenant', 'list')).toContainEqual({ slug: 'acme', name: 'Acme', locale: 'es', isTest: false, isSuspended: false, isBeingDeleted: false });

  await json('organization', 'create', 'acme', 'Globex', '--external-id', 'G-1', '--entitlement', 'production');
  expect(await json('organization', 'list', 'acme')).toContainEqual(expect.objectContaining({ name: 'Globex', externalId: 'G-1', isArchived: false }));
  const invited = await json('user', 'invite', 'acme', 'Carla@acme.example', '--name', 'Carla', '--role', 'agent', '--organization', 'Globex');
  await succeed(as(null).acceptInvitation({ token: invited.token, password: good }));
  expect(await signIn('carla@acme.example')).toEqual([]);
  expect(await json('user', 'list', 'acme')).toMatchObject([
    { email: 'boss@acme.example', role: 'ADMIN', hasPassword: true },
    { email: 'carla@acme.example', name: 'Carla', role: 'AGENT', isActive: true, hasPassword: true },
  ]);

  await json('user', 'invite', 'acme', 'ines@acme.example', '--name', 'Inés').then(({ token }) =>
    succeed(as(null).acceptInvitation({ token, password: good })),
  );
  const ines = await succeed(as(null).signIn({ tenant: 'acme', email: 'ines@acme.example', password: good }));
  await succeed(as({ token: ines.accessToken }).requestEmailChange({ email: 'ines.gil@acme.example', currentPassword: good }));
  const link = await json('user', 'address-link', 'acme', 'ines.gil@acme.example');
  expect(await refusalsOf(as(null).confirmEmailChange({ token: link.token }))).toEqual([]);
  expect(await signIn('ines.gil@acme.example')).toEqual([]);
  const carla = await succeed(as(null).signIn({ tenant: 'acme', email: 'carla@acme.example', password: good }));
  await anAuthenticator({ token: carla.accessToken }, good);
  expect(await signIn('carla@acme.example')).toEqual(['SECOND_FACTOR_REQUIRED']);
  await json('user', 'reset-second-factor', 'acme', 'carla@acme.example');
  expect(await signIn('carla@acme.example')).toEqual([]);

  const reset = await json('user', 'reset-password', 'acme', 'carla@acme.example');
  const { accessToken } = await succeed(as(null).resetPassword({ token: reset.token, password: `${good} 2` }));
  expect(await signIn('carla@acme.example')).toEqual(['WRONG_CREDENTIALS']);
  await json('session', 'end', 'acme', 'carla@acme.example');
  await expect
    .poll(() =>
      as({ token: accessToken })
        .viewer()
        .then(
          () => 'in',
          () => 'out',
        ),
    )
    .toBe('out');

  await json('user', 'deactivate', 'acme', 'carla@acme.example');
  expect(await signIn('carla@acme.example', `${good} 2`)).toEqual(['WRONG_CREDENTIALS']);
  const boss = await relevo(['user', 'deactivate', 'acme', 'boss@acme.example'], env);
  expect(boss).toEqual(oneLine('This is the last admin of the desk'));

  const again = await json('user', 'invite', 'acme', 'dora@acme.example', '--name', 'Dora');
  await json('tenant', 'suspend', 'acme');
  expect(await refusalsOf(as(null).acceptInvitation({ token: again.token, password: good }))).toEqual(['LINK_ENDED']);
  await json('tenant', 'resume', 'acme');
  await json('tenant', 'rename', 'acme', 'Acme Help');
  expect(await refusalsOf(as(null).acceptInvitation({ token: again.token, password: good }))).toEqual([]);
  expect(await json('tenant', 'list')).toContainEqual(expect.objectContaining({ name: 'Acme Help', isSuspended: false }));
});

test('a new name is in the configuration: no later change sets it back, and a file with the former one says so', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'relevo-')), 'globex.yaml');
  await relevo(['config', 'export', 'globex', file], env);
  const nameOf = async () => (await json('tenant', 'list')).find(({ slug }: { slug: string }) => slug === 'globex').name;
  await json('tenant', 'rename', 'globex', 'Globex Desk');

  const plan = await relevo(['config', 'plan', 'globex', file], env);
  expect(plan.out).toContain('~ desk name\n    "Globex Desk" → "Acme"');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('name: Acme', 'name: Globex Desk').replace('timeZone:', 'timeZone: Europe/Lisbon #'));
  await relevo(['config', 'apply', 'globex', file], env);

  expect(await nameOf()).toBe('Globex Desk');
});

test.each([
  [['user', 'invite', 'acme', 'n@acme.example', '--name', 'N', '--role', 'boss'], '--role must be one of'],
  [['user', 'invite', 'acme', 'n@acme.example', '--name', 'N', '--organization', 'None'], 'There is no organization None'],
  [['user', 'reset-password', 'nowhere', 'none@acme.example'], 'There is no desk nowhere'],
  [['user', 'address-link', 'acme', 'none@acme.example'], 'No link to none@acme.example is in force'],
  [['user', 'reset-second-factor', 'acme', 'boss@acme.example'], 'The second factor is not on'],
  [['tenant', 'suspend', 'nowhere'], 'There is no desk nowhere'],
])('relevo %j is refused', async (args, words) => {
  expect(await relevo(args, env)).toEqual(oneLine(words));
});

test('where several organizations have the name, none is taken', async () => {
  for (const externalId of ['S-1', 'S-2']) await json('organization', 'create', 'acme', 'Same Name', '--external-id', externalId);

  const answer = await relevo(['user', 'invite', 'acme', 's@acme.example', '--name', 'S', '--organization', 'Same Name'], env);

  expect(answer).toEqual(oneLine('2 organizations are named Same Name'));
});
