import type { Permission } from './registry.ts';

export type { Permission } from './registry.ts';
export type Role = 'REQUESTER' | 'AGENT' | 'ADMIN';
export type RequesterKind = 'CUSTOMER' | 'CHANNEL' | 'CONSULTANT';

/** Whoever acts: a person, a partner's API key, or the system itself. */
export interface Actor {
  kind: 'USER' | 'API_KEY' | 'SYSTEM';
  id: string;
  name: string;
  role: Role | null;
  /** For whom a requester asks; of nobody else. */
  requesterKind?: RequesterKind | null;
  permissions: ReadonlySet<Permission>;
  organizationId: string | null;
  followsOrganization: boolean;
}

export function may(actor: Pick<Actor, 'permissions'>, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
