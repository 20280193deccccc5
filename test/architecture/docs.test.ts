import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { limitTable, shownValue } from '../../src/api/limits/limit-table.ts';
import { errorCodes } from '../../src/core/app-error.ts';
import { settingNames } from '../../src/core/config/config.ts';
import { filesOf, type TextFile } from './references.ts';

const docs = filesOf('docs');
const sources = filesOf('src');
const page = (name: string) => docs.find(({ path }) => path === join('docs', name))?.text ?? '';

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

test('every page is in the list of the documentation, and so is every section of a page that lists its sections', () => {
  const pages = docs.filter(({ path }) => /^docs\/[a-z-]+\.md$/.test(path));
  expect(pages.filter(({ path }) => !page('README.md').includes(`](${path.slice('docs/'.length)})`)).map(({ path }) => path)).toEqual([]);

  const lists = docs.map(({ path, text }) => ({ path, listed: [...text.matchAll(/^- \[(.+)\]\(#.+\)$/gm)].map(([, name]) => name), text }));
  const missing = lists.flatMap(({ path, listed, text }) => {
    const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
    return listed.length > 0 ? sections.filter((name) => !listed.includes(name)).map((name) => `${path}: ${name}`) : [];
  });
  expect(missing).toEqual([]);
});

test('every file that the architecture page names exists', () => {
  const rows = page('architecture.md').split('\n');
  const named = rows.flatMap((row) => {
    const parts = [...row.matchAll(/`([\w-]+)\/`/g)].map(([, part = '']) => part);
    const files = [...row.matchAll(/`([\w./-]+\.ts)`/g)]
      .map(([, file = '']) => file)
      .filter((file) => file.includes('/') || (parts.length > 0 && file !== 'module.ts'));
    return files.map((file) => ({ file, folders: ['.', 'src', ...parts.map((part) => join('src', part))] }));
  });
  expect(named.length).toBeGreaterThan(80);

  expect(named.filter(({ file, folders }) => !folders.some((folder) => existsSync(join(folder, file)))).map(({ file }) => file)).toEqual([]);
});

test('the picture of the modules has each folder of the sources', () => {
  const [picture = ''] = /```mermaid\n[^`]*/.exec(page('architecture.md')) ?? [];
  const folders = new Set(sources.flatMap(({ path }) => path.split('/').slice(1, -1).slice(0, 1)));
  expect(folders.size).toBeGreaterThan(20);

  expect([...folders].filter((folder) => !new RegExp(`\\b${folder}\\b`).test(picture))).toEqual([]);
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

test.each(Object.entries(limitTable))('the API guide tells the limit %s, its number and its unit', (name, limit) => {
  const { value, unit, what } = limit;
  const shown = shownValue(limit, { maxFileBytes: 0, maxTenantBytes: 0 } as never);
  const told = typeof value === 'function' ? `a setting, in ${unit}` : typeof shown === 'string' ? shown : `${shown.toLocaleString('en-US')} ${unit}`;

  expect(page('api.md')).toContain(`\n| \`${name}\` | ${told} | ${what} |\n`);
});

test('the API guide has a row for each code of an error, and for no other', () => {
  const [, table = ''] = /\n\| code \| meaning \| HTTP status .*\n\| ---.*\n((?:\|.*\n)+)/.exec(page('api.md')) ?? [];
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split(' | '));

  expect(rows.map(([code = '']) => code.replaceAll(/[|` ]/g, '')).sort()).toEqual([...errorCodes].sort());
  for (const row of rows) expect(row, row[0]).toHaveLength(5);
});
