import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { foldModules } from '../../src/core/fold-modules.ts';
import { textOf } from '../../src/core/refusal.ts';
import { modules } from '../../src/modules.ts';
import { column, type Shape } from '../../src/reading/shape/shape.ts';
import { filesOf, importsOf } from './layers.ts';

const files = new Map(filesOf('src').map(({ path, text }) => [path, text]));

test('every manifest is in the list of modules', () => {
  const listed = importsOf(files.get('modules.ts') ?? '').map(({ from }) => join(from));
  const manifests = [...files.keys()].filter((path) => /^[^/]+\/module\.ts$/.test(path) && path !== 'core/module.ts');

  expect(manifests.length).toBeGreaterThan(15);
  expect(manifests.filter((path) => !listed.includes(path))).toEqual([]);
});

test.each(['main.ts', 'print-schema.ts', 'print-resolved-fields.ts'])('%s loads the modules', (entry) => {
  expect(reachedFrom(entry)).toContain('modules.ts');
});

test('no file changes a shape when it is imported', () => {
  const changing = [...files].filter(([, text]) => /Shape\.fields(\.\w+|\[.+\])? = |assign\(\w+Shape\b/.test(text));

  expect(changing.map(([path]) => path)).toEqual([]);
});

test("core names no module's permission and no module's refusal", () => {
  const own = ['NOT_ALLOWED', 'NOT_FOUND', 'CONFLICT', 'INVALID', 'ALREADY_EXISTS'];
  const names = [...modules.permissions, ...Object.keys(modules.refusals).filter((code) => !own.includes(code))];
  const code = [...files].flatMap(([path, text]) => (path.startsWith('core/') ? text.split('\n').filter((line) => !/^\s*(\/\*\*|\*|\/\/)/.test(line)) : []));

  expect(code.filter((line) => names.some((name) => line.includes(`'${name}'`)))).toEqual([]);
});

test('a rule that is tested by itself knows its texts', () => {
  expect(textOf('NOT_THE_CREATOR', 'en')).toBe('Only the creator of the ticket can close it.');
});

describe('folding', () => {
  const text = { description: 'A refusal.', es: 'No.', en: 'No.', pt: 'Não.' };

  test.each([
    ['an id type', { name: 'a', ids: { Ticket: 'tkt' } }, { name: 'b', ids: { Ticket: 'tic' } }],
    ['an id prefix', { name: 'a', ids: { Ticket: 'tkt' } }, { name: 'b', ids: { Queue: 'tkt' } }],
    ['a permission', { name: 'a', permissions: { 'ticket:read': text } }, { name: 'b', permissions: { 'ticket:read': text } }],
    ['a refusal', { name: 'a', refusals: { INVALID: text } }, { name: 'b', refusals: { INVALID: text } }],
    ['a node', { name: 'a', nodes: { Ticket: aShape() } }, { name: 'b', nodes: { Ticket: aShape() } }],
  ])('refuses %s that two modules bring', (_, one, other) => {
    expect(() => foldModules([one, other])).toThrow('Two modules bring');
  });

  test('refuses a field that a shape has already', () => {
    const shape = aShape();
    const extensions = [{ shape, fields: { release: column('release_id') } }];

    expect(() => foldModules([{ name: 'tickets', extensions: [{ shape, fields: { code: column('number') } }] }])).toThrow('field of Ticket code');
    expect(() =>
      foldModules([
        { name: 'a', extensions },
        { name: 'b', extensions },
      ]),
    ).toThrow('field of Ticket release');
  });

  test('gives the same in any order', () => {
    const fold = (isReversed: boolean) => {
      const shape = aShape();
      const tickets = { name: 'tickets', ids: { Ticket: 'tkt' }, nodes: { Ticket: shape } };
      const releases = { name: 'releases', ids: { Release: 'rel' }, extensions: [{ shape, fields: { release: column('release_id') } }] };
      return foldModules(isReversed ? [releases, tickets] : [tickets, releases]);
    };

    expect(fold(true)).toEqual(fold(false));
    expect(Object.keys(fold(true).nodes.Ticket?.fields ?? {})).toEqual(['code', 'release']);
  });
});

function aShape(): Shape {
  return { types: ['Ticket'], table: 'ticket', fields: { code: column('code') } };
}

function reachedFrom(entry: string, reached = new Set<string>()): Set<string> {
  if (reached.has(entry)) return reached;
  reached.add(entry);
  for (const { from, isType } of importsOf(files.get(entry) ?? '')) if (from.startsWith('.') && !isType) reachedFrom(join(dirname(entry), from), reached);
  return reached;
}
