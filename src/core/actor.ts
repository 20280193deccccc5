import type { Permission } from './registry.ts';

export type { Permission } from './registry.ts';
export type RequesterKind = 'CUSTOMER' | 'CHANNEL' | 'CONSULTANT';

/** An actor: a person, an API key or the system. */
export interface Actor {
  kind: 'USER' | 'API_KEY' | 'SYSTEM';
  id: string;
  name: string;
  /** The kind of a requester; null for everybody else. */
  requesterKind?: RequesterKind | null;
  permissions: ReadonlySet<Permission>;
  organizationId: string | null;
  followsOrganization: boolean;
}

export function may(actor: Pick<Actor, 'permissions'>, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
