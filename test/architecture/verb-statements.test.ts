import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from './layers.ts';

// A statement is compiled once for its name, so two under one name would run the same SQL.
test('each statement of a verb has a name of its own', () => {
  const calls = filesOf(join(import.meta.dirname, '../../src')).flatMap(({ text }) => [...text.matchAll(/verbStatement\(\s*\w+,\s*['`]([^'`]+)['`]/g)]);
  const names = calls.map(([, name]) => name);

  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
