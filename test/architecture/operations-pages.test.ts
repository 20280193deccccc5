import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { cli } from '../../src/cli.ts';
import { root } from '../../src/core/root.ts';
import { recordingIo } from '../start/relevo.ts';
import { type CommandBlock, commandBlocks, operationsPages } from '../support/command-blocks.ts';
import { filesOf } from './references.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const blocks = operationsPages.flatMap(commandBlocks);
const program = cli(recordingIo({}).io);
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

/** Commands that a sentence names, with its page: `relevo secrets rotate`, `npm run bench:migrations`. Placeholders and options are left out. */
const named = operationsPages.flatMap((page) =>
  [
    ...read(page)
      .replaceAll(/^ *```.*?^ *```/gms, '')
      .matchAll(/`((?:npm run|npx relevo|relevo) [^`]*\w)`/g),
  ].map(([, text = '']) => ({ page, text })),
);
const { scripts } = JSON.parse(read('package.json'));
const wordsOf = (text: string) => text.replace(/^(npm run relevo --|npx relevo|relevo) /, '').split(' ');

/** The command of the program that these words begin with, as long as they name one. */
function commandIn(words: readonly string[], command: Command = program): string[] {
  const [word = '', ...rest] = words;
  const inner = command.commands.find((one) => one.name() === word);
  return inner ? [word, ...commandIn(rest, inner)] : [];
}

test('every command that a sentence names is one of the program, or a script', () => {
  const unknown = named.filter(({ text }) => {
    const script = /^npm run (?!relevo )(\S+)/.exec(text)?.[1];
    if (script) return !(script in scripts);
    return commandIn(wordsOf(text)).length === 0 && !/^(--\w+|…)/.test(wordsOf(text)[0] ?? '');
  });

  expect(named.length).toBeGreaterThan(15);
  expect(unknown).toEqual([]);
});

const leaves = (command: Command, path: string[] = []): string[][] =>
  command.commands.length === 0 ? [path] : command.commands.flatMap((one) => leaves(one, [...path, one.name()]));

test('every command of the program is given by a test', () => {
  const tests = filesOf('test').map(({ text }) => text);
  const blocksRun = blocks.filter(({ test }) => test !== null).map(({ text }) => text);
  const isGiven = (words: string[]) =>
    tests.some((text) => text.includes(words.map((word) => `'${word}'`).join(', '))) || blocksRun.some((text) => text.includes(`relevo -- ${words.join(' ')}`));

  expect(leaves(program).length).toBeGreaterThan(20);
  expect(leaves(program).filter((words) => !isGiven(words))).toEqual([]);
});

/** What a page shows and is no command: each is compared with what it stands for by a test of its own, or is output. */
test('what the pages show besides commands is output or settings', () => {
  const kinds = operationsPages.flatMap((page) => [...read(page).matchAll(/^ *```(\w+)$/gm)].map(([, kind]) => kind));

  expect([...new Set(kinds)].sort()).toEqual(['ini', 'sh', 'sql', 'text', 'yaml']);
});

test('docs/operations.md lists every page of docs/operations once', () => {
  const listed = [...read('docs/operations.md').matchAll(/^\| \[[^\]]+\]\((operations\/[^)#]+)\)/gm)].map(([, path]) => `docs/${path}`);

  expect(listed.sort()).toEqual(operationsPages.slice(1).sort());
});

test('the changelog has an entry for the version', () => {
  const { version } = JSON.parse(read('package.json'));

  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')}`, 'm'));
});
