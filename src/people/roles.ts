import type { Role } from '../core/actor.ts';
import { type Permission, registry } from '../core/registry.ts';

const requester: Permission[] = ['ticket:read', 'ticket:write', 'article:read'];
const agent: Permission[] = [...requester, 'ticket:read_all', 'ticket:work', 'note:read', 'note:write', 'article:write', 'article:publish', 'people:read'];

const sets = { REQUESTER: new Set(requester), AGENT: new Set(agent) };

/** What each role may do; an API key has a subset of its own. Admins have every permission of every module, and so has the system, which acts for the clock and for seeds. */
export function permissionsOf(role: Role | 'SYSTEM'): ReadonlySet<Permission> {
  return role === 'ADMIN' || role === 'SYSTEM' ? registry().permissions : sets[role];
}
