import type { Actor } from '../../core/actor.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { Permission } from '../../core/registry.ts';
import { notGivenBy } from '../../people/roles.ts';

/** The only permissions that a key of an organization can have: all others reach beyond it. */
const withinOrganization: readonly Permission[] = ['ticket:read', 'ticket:write', 'article:read'];

/** What a key may do; of what was granted to a key of an organization in the past, only what such a key can have. */
export function permissionsOfKey(granted: readonly Permission[], organizationId: string | null): ReadonlySet<Permission> {
  return new Set(organizationId === null ? granted : granted.filter((permission) => withinOrganization.includes(permission)));
}

/** Nobody grants permissions that they lack, a key of an organization gets those of the list, and only people make admins. */
export function whyNotGrant(actor: Pick<Actor, 'kind' | 'permissions'>, permissions: readonly Permission[], isOfOrganization: boolean): RefusalCode | null {
  if (permissions.length === 0) return 'INVALID';
  if (notGivenBy(actor, permissions).length > 0) return 'NOT_ALLOWED';
  if (isOfOrganization && !permissions.every((permission) => withinOrganization.includes(permission))) return 'NOT_ALLOWED';
  return null;
}
