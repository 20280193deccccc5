import type { Role } from '../core/actor.ts';
import { type Permission, registry } from '../core/registry.ts';

const requester: Permission[] = ['ticket:read', 'ticket:write', 'article:read'];
const agent: Permission[] = [...requester, 'ticket:read_all', 'ticket:work', 'note:read', 'note:write', 'article:write', 'article:publish', 'people:read'];

const sets = { REQUESTER: new Set(requester), AGENT: new Set(agent) };

/** Admins have the permissions of all modules, and so has the system; it runs timers and seeds, and opens, works on and closes tickets only where a workflow says so. */
export function permissionsOf(role: Role | 'SYSTEM'): ReadonlySet<Permission> {
  return role === 'ADMIN' || role === 'SYSTEM' ? registry().permissions : sets[role];
}
