import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { blocksRunBy } from '../support/command-blocks.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { aHome, relevo } from './relevo.ts';

const home = aHome();
afterAll(() => rmSync(home, { recursive: true, force: true }));

const lines = blocksRunBy(import.meta.filename, 'docs/operations.md').flatMap((block) => block.trim().split('\n'));

/** The words of a line as a shell takes them, without the remark at its end. */
function argumentsOf(line: string): string[] {
  const words = line.replace(/ +#.*$/, '').match(/"[^"]*"|\S+/g) ?? [];
  return words.slice('npm run relevo --'.split(' ').length).map((word) => word.replaceAll('"', '').replace(/^crm\.yaml$/, join(home, 'crm.yaml')));
}

test('every command of the page works, given one after the other', async () => {
  const urls = await makeDatabase(inject('urls').superuser, 'relevo_operations');
  const settings = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough', LOG_LEVEL: 'warn' };

  const said = [];
  for (const line of lines) said.push({ line, ...(await relevo(argumentsOf(line), settings)) });

  expect(lines.length).toBeGreaterThan(10);
  expect(said.filter(({ code, err }) => code !== 0 || err !== '')).toEqual([]);
}, 120_000);
