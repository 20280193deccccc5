import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { version } from '../../src/core/version.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { build, type Environment, oneLine, relevo, relevoProcess, type Serving, serving } from './relevo.ts';

let env: Environment;
let services: Serving;

beforeAll(async () => {
  await build();
  const urls = await makeDatabase(inject('urls').superuser, 'relevo_commands');
  env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough' };
  services = await serving(env);
});
afterAll(() => services?.end('SIGTERM'));

async function ask(query: string, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return (await fetch(`${services.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
}

const create = (slug: string, ...more: string[]) => relevo(['tenant', 'create', slug, '--name', 'Acme', '--admin-email', 'Boss@acme.example', ...more], env);

test.each([
  [['--help'], 'Usage: relevo '],
  [['--version'], version],
  [['serve', '--help'], 'Usage: relevo serve'],
  [['worker', '--help'], 'Usage: relevo worker'],
  [['migrate', '--help'], 'Usage: relevo migrate'],
  [['seed', '--help'], 'Usage: relevo seed'],
  [['tenant', 'create', '--help'], 'Usage: relevo tenant create'],
  [['key', 'issue', '--help'], 'Usage: relevo key issue'],
  [['reports', 'rebuild', '--help'], 'Usage: relevo reports rebuild'],
  [['config', 'export', '--help'], 'Usage: relevo config export'],
  [['config', 'plan', '--help'], 'Usage: relevo config plan'],
  [['config', 'apply', '--help'], 'Usage: relevo config apply'],
])('relevo %j tells how it is used', async (args, usage) => {
  expect(await relevo(args)).toMatchObject({ code: 0, out: expect.stringContaining(usage), err: '' });
});

test.each([
  [['bogus'], "relevo: unknown command 'bogus'"],
  [['serve', '--bogus'], "relevo: unknown option '--bogus'"],
  [['seed', 'one', 'two'], "relevo: too many arguments for 'seed'"],
  [['tenant', 'create', 'acme'], "relevo: required option '--name <name>' not specified"],
  [['tenant', 'create', 'Bad Slug', '--name', 'x', '--admin-email', 'a@b.example'], 'lower-case letters'],
  [['tenant', 'create', 'good', '--name', '', '--admin-email', 'a@b.example'], 'A name has 1 to 200 characters'],
  [['tenant', 'create', 'good', '--name', 'x', '--admin-email', 'nobody'], 'This is not an e-mail address'],
  [['key', 'issue', '--tenant', 'acme', '--name', 'k', '--for', 'a@b.example', '--permissions', 'x', '--expires', '2020-01-01'], 'This date is in the past'],
  [['config', 'plan', 'acme'], "relevo: missing required argument 'file'"],
  [['config', 'apply', 'acme', 'acme.yaml', '--expect-version', 'last'], 'A version is a number'],
  [['config', 'plan', 'acme', 'nowhere.yaml'], 'nowhere.yaml cannot be read'],
])('relevo %j is refused', async (args, words) => {
  const { code, out, err } = await relevo(args, env);

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^relevo: /);
  expect(err).toContain(words);
  expect(err).not.toContain('    at ');
});

test.each([
  [['tenant', 'create', '--help'], {}],
  [['bogus'], {}],
  [['serve'], { PORT: 'http' }],
  [['config', 'export', 'nowhere'], 'served'],
] as const)('the process of relevo %j answers and exits like the command', async (args, settings) => {
  const environment = settings === 'served' ? env : settings;

  expect(await relevoProcess([...args], environment)).toEqual(await relevo([...args], environment));
});

test('a new desk: its admin comes in with the printed password and opens a ticket, and a key for it works', async () => {
  const { code, out } = await create('acme');
  const password = /password: (\S+)/.exec(out)?.[1];
  const issued = await relevo(
    ['key', 'issue', '--tenant', 'acme', '--name', 'Monitor', '--for', 'boss@acme.example', '--permissions', 'ticket:read, ticket:write'],
    env,
  );

  const signedIn = await ask(`mutation { signIn(input: { tenant: "acme", email: "boss@acme.example", password: "${password}" }) { accessToken } }`);
  const opened = await ask(
    'mutation { openTicket(input: { subject: "Uno", description: "El primero." }) { ticket { code } } }',
    signedIn.data.signIn.accessToken,
  );
  const seen = await ask('{ viewer { actor { name } permissions } tickets { nodes { code } } }', issued.out.trim());

  expect({ code, issued }).toMatchObject({ code: 0, issued: { code: 0, err: '' } });
  expect(opened.data.openTicket.ticket.code).toBe('ACM-000001');
  expect(seen.data.viewer).toEqual({ actor: { name: 'Monitor' }, permissions: ['ticket:read', 'ticket:write'] });
}, 40_000);

test('what exists already, or does not exist, is reported in one line', async () => {
  await create('twice');
  const issue = (tenant: string, who: string, permissions: string) =>
    relevo(['key', 'issue', '--tenant', tenant, '--name', 'k', '--for', who, '--permissions', permissions], env);

  const refused = await Promise.all([
    create('twice'),
    relevo(['seed', 'nowhere'], env),
    issue('nowhere', 'a@b.example', 'ticket:read'),
    issue('twice', 'a@b.example', 'ticket:read'),
    issue('twice', 'boss@acme.example', 'ticket:fly'),
  ]);

  expect(refused).toMatchObject([
    oneLine('The desk twice already exists.'),
    oneLine('There is no desk nowhere. Desks: clinic'),
    oneLine('There is no desk nowhere.'),
    oneLine('No one in twice has the address a@b.example.'),
    oneLine('There is no permission ticket:fly'),
  ]);
}, 40_000);
