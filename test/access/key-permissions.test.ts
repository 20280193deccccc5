import { describe, expect, test } from 'vitest';
import { permissionsOfKey, whyNotGrant } from '../../src/access/keys/key-permissions.ts';
import type { Actor, Permission } from '../../src/core/actor.ts';
import { permissionsOf } from '../../src/people/roles.ts';

const admin: Pick<Actor, 'kind' | 'permissions'> = { kind: 'USER', permissions: permissionsOf('ADMIN') };
const agent: typeof admin = { kind: 'USER', permissions: permissionsOf('AGENT') };
const key: typeof admin = { kind: 'API_KEY', permissions: permissionsOf('ADMIN') };

describe('what may be granted to a key', () => {
  test.each<[string, typeof admin, Permission[], boolean, string | null]>([
    ['nothing', admin, [], false, 'INVALID'],
    ['what the issuer has', agent, ['ticket:read', 'ticket:work'], false, null],
    ['something that the issuer lacks', agent, ['ticket:read', 'tenant:admin'], false, 'NOT_ALLOWED'],
    ['administration by a person', admin, ['ticket:read', 'tenant:admin'], false, null],
    ['administration by a key', key, ['ticket:read', 'tenant:admin'], false, 'NOT_ALLOWED'],
    ['work by a key', key, ['ticket:read', 'ticket:work'], false, null],
    ['all that a key of an organization can have', admin, ['ticket:read', 'ticket:write', 'article:read'], true, null],
    ['work, to a key of an organization', admin, ['ticket:read', 'ticket:work'], true, 'NOT_ALLOWED'],
    ['all tickets, to a key of an organization', admin, ['ticket:read_all'], true, 'NOT_ALLOWED'],
  ])('%s', (_, issuer, permissions, isOfOrganization, whyNot) => {
    expect(whyNotGrant(issuer, permissions, isOfOrganization)).toBe(whyNot);
  });
});

test('a key of an organization keeps only what such a key can have, whatever was granted once', () => {
  const granted: Permission[] = ['ticket:read', 'ticket:write', 'article:read', 'ticket:work', 'tenant:admin'];

  expect([...permissionsOfKey(granted, 'acme')]).toEqual(['ticket:read', 'ticket:write', 'article:read']);
  expect([...permissionsOfKey(granted, null)]).toEqual(granted);
});
