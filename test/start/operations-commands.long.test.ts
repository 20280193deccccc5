import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { makeDatabase } from '../support/one-postgres.ts';
import { relevo } from './relevo.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_operations_commands');
const secret = 'a secret of tests that is long enough';
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'warn' };
const folder = mkdtempSync(join(tmpdir(), 'relevo-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As docs/operations/upgrades.md and docs/operations/retention.md give them. */
const commands = [
  'npm run relevo -- migrate --status',
  'npm run relevo -- migrate --dry-run > next.sql',
  'npm run relevo -- migrate',
  'npm run relevo -- tenant keep-events acme 730',
  'npm run relevo -- tenant keep-events acme forever',
  'npm run relevo -- tenant export acme acme.jsonl',
  'npm run relevo -- person export acme ana@acme.example ana.jsonl',
  'npm run relevo -- person erase acme ana@acme.example --yes-erase ana@acme.example',
  'npm run relevo -- tenant delete acme --yes-delete acme',
];

const pages = ['docs/operations/upgrades.md', 'docs/operations/retention.md'].map((path) => readFileSync(path, 'utf8')).join('\n');

/** The words after the name of the program; files lie in a folder of their own. */
function argumentsOf(command: string): string[] {
  const words = command
    .replace(/^npm run relevo -- /, '')
    .replace(/ > .*$/, '')
    .split(' ');
  return words.map((word) => (word.endsWith('.jsonl') ? join(folder, word) : word));
}

test('the commands of the pages work, one after the other', async () => {
  await relevo(['tenant', 'create', 'acme', '--name', 'Acme', '--admin-email', 'boss@acme.example'], env);
  await relevo(['user', 'invite', 'acme', 'ana@acme.example', '--name', 'Ana'], env);

  const answers = [];
  for (const command of commands) answers.push({ command, isTold: pages.includes(command), ...(await relevo(argumentsOf(command), env)) });

  expect(answers.filter(({ code, err, isTold }) => code !== 0 || err !== '' || !isTold)).toEqual([]);
  expect(readFileSync(join(folder, 'ana.jsonl'), 'utf8')).toContain('ana@acme.example');
});
