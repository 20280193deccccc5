import { expect, test } from 'vitest';
import { type Actor, may } from '../../src/core/actor.ts';
import { type Permission, registry } from '../../src/core/registry.ts';
import { notGivenBy, permissionsIn, permissionsOf } from '../../src/people/roles.ts';

const reading = ['ticket:read', 'ticket:write', 'article:read'];
const working = ['ticket:read_all', 'ticket:work', 'note:read', 'note:write', 'article:write', 'article:publish', 'people:read', 'secret:reveal'];

test('requesters open, read and answer; agents work on tickets; admins and the system have every permission', () => {
  expect([...permissionsOf('REQUESTER')]).toEqual(reading);
  expect([...permissionsOf('AGENT')]).toEqual([...reading, ...working]);
  for (const role of ['ADMIN', 'SYSTEM'] as const) expect(permissionsOf(role)).toEqual(registry().permissions);
  expect(registry().permissions.size).toBeGreaterThan(reading.length + working.length);
});

test('analysts read what agents read, in every queue, and have nothing with which one changes anything', () => {
  const permissions = [...permissionsOf('ANALYST')];

  expect(permissions).toEqual(['ticket:read', 'article:read', 'ticket:read_all', 'queue:read_all', 'note:read', 'people:read']);
  expect(permissions.filter((permission) => !/:read(_all)?$/.test(permission))).toEqual([]);
});

test('a role of a desk has the permissions that the desk gave it, and a built-in one those of the server whatever a row says', () => {
  expect([...permissionsIn('second_line', ['ticket:read', 'gone:long_ago'])]).toEqual(['ticket:read']);
  expect(permissionsIn('AGENT', ['tenant:admin'])).toBe(permissionsOf('AGENT'));
});

test.each<[string, Actor['kind'], Permission[], Permission[], Permission[]]>([
  ['a person what they have', 'USER', ['ticket:read', 'tenant:admin'], ['tenant:admin', 'ticket:read'], []],
  ['a person nothing else', 'USER', ['tenant:admin'], ['tenant:admin', 'ticket:read'], ['ticket:read']],
  ['a key what it has', 'API_KEY', ['ticket:read', 'tenant:admin'], ['ticket:read'], []],
  ['a key no administration', 'API_KEY', ['ticket:read', 'tenant:admin'], ['tenant:admin'], ['tenant:admin']],
])('gives %s', (_, kind, permissions, given, refused) => {
  expect(notGivenBy({ kind, permissions: new Set(permissions) }, given)).toEqual(refused);
});

test('an actor may what its permissions say', () => {
  const permissions = new Set(['ticket:read'] as const);

  expect([may({ permissions }, 'ticket:read'), may({ permissions }, 'ticket:write')]).toEqual([true, false]);
});
