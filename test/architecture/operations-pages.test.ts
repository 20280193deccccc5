import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/core/root.ts';
import { type CommandBlock, commandBlocks, operationsPages } from '../support/command-blocks.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const blocks = operationsPages.flatMap(commandBlocks);
const first = ({ page, text }: CommandBlock) => `${page}: ${text.split('\n')[0]}`;

/** As a shell takes it, and as a test gives it to `relevo()`: `'tenant', 'list'`. */
const formsOf = (line: string) => [
  line,
  line
    .replace(/^(npm run relevo --|npx relevo) /, '')
    .split(' ')
    .map((word) => `'${word}'`)
    .join(', '),
];

/** Either the test takes the block from the page, or each command of it stands in the test. */
function isRun({ page, text, test }: CommandBlock): boolean {
  if (test === null || !existsSync(join(root, test))) return false;
  const source = read(test);
  if (source.includes('blocksRunBy(') && source.includes(page)) return true;
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.replace(/ *#.*$/, '').trim());
  return lines.every((line) => formsOf(line).some((form) => source.includes(form)));
}

test('every block of commands is run by a test, which the comment above it names', () => {
  expect(blocks.length).toBeGreaterThan(5);

  expect(blocks.filter((block) => !isRun(block)).map(first)).toEqual([]);
});

test('docs/operations.md lists every page of docs/operations once', () => {
  const listed = [...read('docs/operations.md').matchAll(/^\| \[[^\]]+\]\((operations\/[^)#]+)\)/gm)].map(([, path]) => `docs/${path}`);

  expect(listed.sort()).toEqual(operationsPages.slice(1).sort());
});

test('the changelog has an entry for the version', () => {
  const { version } = JSON.parse(read('package.json'));

  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')}`, 'm'));
});
