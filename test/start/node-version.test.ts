import { expect, test } from 'vitest';
import { whyNotNode } from '../../src/node-version.ts';

test.each([
  ['18.20.8', false],
  ['20.20.2', false],
  ['22.16.0', false],
  ['22.17.0', true],
  ['23.0.0', true],
  ['24.21.0', true],
])('Node %s starts: %s', (version, starts) => {
  expect(whyNotNode(version) === null).toBe(starts);
});

test('an older Node is told what is needed, and how to get it', () => {
  expect(whyNotNode('20.20.2')).toMatch(/^relevo: Node 22\.17 or newer is needed, and this is 20\.20\.2\. `npm start`/);
});
