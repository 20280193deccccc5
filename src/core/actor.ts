/** Permissions as `noun:verb`. Roles are sets of these; an API key has its own subset. */
export const permissions = [
  'ticket:read',
  'ticket:read_all',
  'ticket:write',
  'ticket:work',
  'ticket:hand_over',
  'note:read',
  'note:write',
  'article:read',
  'article:write',
  'article:publish',
  'people:read',
  'release:publish',
  'tenant:admin',
  'tenant:clock',
] as const;

export type Permission = (typeof permissions)[number];
export type Role = 'REQUESTER' | 'AGENT' | 'ADMIN';
export type RequesterKind = 'CUSTOMER' | 'CHANNEL' | 'CONSULTANT';

const requester: Permission[] = ['ticket:read', 'ticket:write', 'article:read'];
const agent: Permission[] = [...requester, 'ticket:read_all', 'ticket:work', 'note:read', 'note:write', 'article:write', 'article:publish', 'people:read'];

/** The system runs timers and seeds; it opens, works on and closes tickets only where a workflow says so. */
export const permissionsOf: Record<Role | 'SYSTEM', ReadonlySet<Permission>> = {
  REQUESTER: new Set(requester),
  AGENT: new Set(agent),
  ADMIN: new Set(permissions),
  SYSTEM: new Set(permissions),
};

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
}

/** Admins are agents too. */
export function isAgentRole(role: Role | null): boolean {
  return role === 'AGENT' || role === 'ADMIN';
}

export function may(actor: Pick<Actor, 'permissions'>, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
