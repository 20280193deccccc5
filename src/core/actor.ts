import type { Permission } from './registry.ts';

export type { Permission } from './registry.ts';
export type Role = 'REQUESTER' | 'AGENT' | 'ADMIN';
export type RequesterKind = 'CUSTOMER' | 'CHANNEL' | 'CONSULTANT';

/** An actor: a person, an API key or the system. */
export interface Actor {
  kind: 'USER' | 'API_KEY' | 'SYSTEM';
  id: string;
  name: string;
  role: Role | null;
  /** The kind of a requester; null for everybody else. */
  requesterKind?: RequesterKind | null;
  permissions: ReadonlySet<Permission>;
  organizationId: string | null;
  followsOrganization: boolean;
  /** The desk requires a second factor, and this session used none: all that is left is to set it up. */
  awaitsSecondFactor?: true;
}

/** The same person with no rights at all. */
export function untilSecondFactor(actor: Actor): Actor {
  return { ...actor, permissions: new Set(), organizationId: null, followsOrganization: false, awaitsSecondFactor: true };
}

/** Admins are agents too. */
export function isAgentRole(role: Role | null): boolean {
  return role === 'AGENT' || role === 'ADMIN';
}

export function may(actor: Pick<Actor, 'permissions'>, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
