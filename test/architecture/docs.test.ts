import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingNames } from '../../src/core/config.ts';
import { filesOf, type TextFile } from './references.ts';

const docs = filesOf('docs');
const sources = filesOf('src');
const page = (name: string) => docs.find(({ path }) => path === join('docs', name))?.text ?? '';
/** Wherever the file is by now. */
const sourceWith = (text: string) => sources.find((file) => file.text.includes(text))?.text ?? '';

/** As GitHub makes them of headings. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

function isThere({ path }: TextFile, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const found = file === '' ? path : join(dirname(path), file);
  if (!existsSync(found)) return false;
  const headings = [...readFileSync(found, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
  return anchor === undefined || headings.includes(anchor);
}

test('every link of the documentation leads somewhere', () => {
  const links = docs.flatMap((file) => [...file.text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = '']) => ({ file, target })));
  expect(links.length).toBeGreaterThan(20);

  expect(links.filter(({ file, target }) => !isThere(file, target)).map(({ file, target }) => `${file.path}: ${target}`)).toEqual([]);
});

test('every setting is in the table of the settings, and no other', () => {
  const rows = page('operations/settings.md').match(/^\| `[A-Z].*/gm) ?? [];
  const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z\d_]+)`/g)].map(([, name]) => name));

  expect(told.sort()).toEqual([...settingNames].sort());
});

test('every command and every script that is named exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const declared = sources.filter(({ path }) => /^src\/(cli\.ts|commands\/add-)/.test(path));
  const commands = new Set(declared.flatMap(({ text }) => [...text.matchAll(/\.command\('([a-z-]+)'\)/g)].map(([, name = '']) => name)));

  const text = docs.map((file) => file.text).join('\n');
  const named = [
    ...text.matchAll(
      /(?:npm run relevo --|npx relevo) ([a-z]+)(?: (create|list|suspend|resume|rename|invite|reset-password|deactivate|end|issue|export|plan|apply)\b)?/g,
    ),
  ];
  expect(named.length).toBeGreaterThan(5);
  for (const [, command = '', verb = command] of named) expect([...commands]).toEqual(expect.arrayContaining([command, verb]));
  for (const [, script = ''] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty(script);
});

describe('the limits in the API guide', () => {
  const limits = Object.fromEntries(
    [...sourceWith('maxAliases:').matchAll(/^ {2}(\w+): ([\d_]+),/gm)].map(([, name, value]) => [name, Number(value?.replaceAll('_', ''))]),
  );

  test.each([
    ['bytes of a request or a message', 'maxBodyBytes'],
    ['characters of a document', 'maxDocumentLength'],
    ['tokens', 'maxTokens'],
    ['levels of nesting', 'maxDepth'],
    ['braces within braces', 'maxBraces'],
    ['fragments', 'maxFragments'],
    ['aliases', 'maxAliases'],
    ['directives', 'maxDirectives'],
    ['fields in all, fragments written out', 'maxFields'],
    ['fields that merge into one', 'maxMergedFields'],
    ['fields at the root of a query', 'maxRootFields'],
    ['mutations in one operation', 'maxMutations'],
    ['characters of `operationName`', 'maxOperationNameLength'],
    ['comparisons of a filter', 'maxFilterComparisons'],
    ['levels of `and`, `or` and `not` in a filter', 'maxFilterDepth'],
    ['values of one list in a filter', 'maxFilterList'],
    ['values of all lists in a filter', 'maxFilterValues'],
    ['operations at once on one socket', 'maxSubscriptionsPerSocket'],
  ])('%s', (row, name) => {
    const [, told] = new RegExp(`^\\| ${row} \\| ([\\d,]*\\d)`, 'm').exec(page('api.md')) ?? [];

    expect(told).toBe(limits[name]?.toLocaleString('en-US'));
  });
});
