import { expect, test } from 'vitest';
import { isAgentRole, may, type Role } from '../../src/core/actor.ts';
import { registry } from '../../src/core/registry.ts';
import { permissionsOf } from '../../src/people/roles.ts';

const reading = ['ticket:read', 'ticket:write', 'article:read'];
const working = ['ticket:read_all', 'ticket:work', 'note:read', 'note:write', 'article:write', 'article:publish', 'people:read'];

test('requesters open, read and answer; agents work on tickets; admins and the system have every permission', () => {
  expect([...permissionsOf('REQUESTER')]).toEqual(reading);
  expect([...permissionsOf('AGENT')]).toEqual([...reading, ...working]);
  for (const role of ['ADMIN', 'SYSTEM'] as const) expect(permissionsOf(role)).toEqual(registry().permissions);
  expect(registry().permissions.size).toBeGreaterThan(reading.length + working.length);
});

test.each<[Role | null, boolean]>([
  ['ADMIN', true],
  ['AGENT', true],
  ['REQUESTER', false],
  [null, false],
])('%s: an agent role is %s', (role, is) => {
  expect(isAgentRole(role)).toBe(is);
});

test('an actor may what its permissions say', () => {
  const permissions = new Set(['ticket:read'] as const);

  expect([may({ permissions }, 'ticket:read'), may({ permissions }, 'ticket:write')]).toEqual([true, false]);
});
