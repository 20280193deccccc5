import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { crm } from '../../seeds/crm.ts';
import { seed } from '../../seeds/index.ts';
import { withYear } from '../../seeds/year.ts';
import { type App, openApp } from '../../src/app.ts';
import { cli } from '../../src/cli.ts';
import { root } from '../../src/core/root.ts';
import { readyFor } from '../support/app.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { build, recordingIo } from './relevo.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
let app: App;

let env: Record<string, string | undefined>;

beforeAll(async () => {
  await build();
  const urls = await makeDatabase(inject('urls').superuser, 'relevo_readme');
  app = await openApp(readyFor({ databaseUrl: urls.server, databaseDirectUrl: urls.owner }));
  env = { ...process.env, DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: app.services.secret };
  await seed(app.services, withYear(crm), 'relevo-demo');
});
afterAll(() => app?.close());

const here = (text: string) =>
  text.replaceAll('127.0.0.1:4000', new URL(app.url).host).replaceAll('npm run --silent relevo --', `${process.execPath} ${join(root, 'dist/src/main.js')}`);
const blocks = (language: string) => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);
const aside = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'some time');
const answersToCurl = () => blocks('json').filter((text) => text.startsWith('{"data"'));

test('every curl command, pasted one after the other, answers what stands below it', async () => {
  const mark = '\n-- next --\n';
  const script = blocks('bash').join(`\necho '${mark}'\n`);

  const { stdout } = await promisify(execFile)('bash', ['-c', here(script)], { env });

  const answers = stdout.split(mark).map((answer) => ({ data: JSON.parse(aside(answer)).data }));
  expect(answers.length).toBeGreaterThan(3);
  expect(answers).toEqual(answersToCurl().map((answer) => JSON.parse(aside(answer))));
}, 240_000);

test('the program that watches resumes after the cursor it is given', async () => {
  const [program = ''] = blocks('js');
  const [cursor = ''] = /(?<=node live.mjs )\S+/.exec(readme) ?? [];
  const signIn = '{"query":"mutation { signIn(input: { tenant: \\"crm\\", email: \\"ana@crm.example\\", password: \\"relevo-demo\\" }) { accessToken } }"}';
  const answer = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: signIn });
  const TOKEN = ((await answer.json()) as { data: { signIn: { accessToken: string } } }).data.signIn.accessToken;

  const live = spawn(process.execPath, ['--input-type=module', '-e', here(program), 'live.mjs', cursor], {
    cwd: root,
    env: { ...process.env, TOKEN },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first] = await once(live.stdout, 'data');
  live.kill();

  // A cursor bears a part of an id, which is another one each time.
  const placeless = (text = '') => text.trim().replace(/"cursor":"[\w-]+"/, '');
  expect(placeless(String(first).split('\n')[0])).toBe(placeless(blocks('json').find((text) => text.startsWith('{"cursor"'))));
});

test('every command of the README is one', () => {
  const named = [...readme.matchAll(/(?:relevo --|\$\(relevo|^relevo) ([a-z]+)/gm)].map(([, name]) => name);
  const known = cli(recordingIo({}).io).commands.map((command) => command.name());

  expect(named.length).toBeGreaterThan(5);
  expect(known).toEqual(expect.arrayContaining(named));
});

test('every script of the README is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  for (const [, name = ''] of readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) expect(scripts).toHaveProperty(name);
});
