import { type Actor, may } from '../core/actor.ts';
import type { Text } from '../core/registry.ts';
import { type Permission, registry } from '../core/registry.ts';

/** The roles of every tenant; what they may do is decided here. A tenant's own roles have lower-case keys. */
export const builtInRoles = ['REQUESTER', 'AGENT', 'ADMIN', 'ANALYST'] as const;
export type BuiltInRole = (typeof builtInRoles)[number];

export const builtInLabels: Readonly<Record<BuiltInRole, Text>> = {
  REQUESTER: { es: 'Solicitante', en: 'Requester', pt: 'Solicitante' },
  AGENT: { es: 'Agente', en: 'Agent', pt: 'Agente' },
  ADMIN: { es: 'Administración', en: 'Admin', pt: 'Administração' },
  ANALYST: { es: 'Análisis', en: 'Analyst', pt: 'Análise' },
};

const requester: Permission[] = ['ticket:read', 'ticket:write', 'article:read'];
const agent: Permission[] = [
  ...requester,
  'ticket:read_all',
  'ticket:work',
  'note:read',
  'note:write',
  'article:write',
  'article:publish',
  'people:read',
  'secret:reveal',
];
/** Reads everything but secrets, and changes nothing (servicedesk G12). */
const analyst: Permission[] = ['ticket:read', 'article:read', 'ticket:read_all', 'queue:read_all', 'note:read', 'people:read'];

const sets = { REQUESTER: new Set(requester), AGENT: new Set(agent), ANALYST: new Set(analyst) };

/** Admins have the permissions of all modules, and so has the system; it runs timers and seeds, and opens, works on and closes tickets only where a workflow says so. */
export function permissionsOf(role: BuiltInRole | 'SYSTEM'): ReadonlySet<Permission> {
  return role === 'ADMIN' || role === 'SYSTEM' ? registry().permissions : sets[role];
}

/** Agents, admins, analysts, and people with a role of the desk that gives any permission that requesters lack. */
export function hasMoreThanRequesters({ permissions }: Pick<Actor, 'permissions'>): boolean {
  return [...permissions].some((permission) => !sets.REQUESTER.has(permission));
}

/** `own` are the permissions that the tenant gave a role of its own; those that no module knows any more count for nothing. */
export function permissionsIn(role: string, own: readonly string[] | null): ReadonlySet<Permission> {
  const builtIn = builtInRoles.find((key) => key === role);
  return builtIn ? permissionsOf(builtIn) : new Set((own ?? []).filter(isKnown));
}

function isKnown(permission: string): permission is Permission {
  return (registry().permissions as ReadonlySet<string>).has(permission);
}

/** Nobody gives permissions that they lack, and only people make admins: those that the actor may not give. */
export function notGivenBy(actor: Pick<Actor, 'kind' | 'permissions'>, permissions: Iterable<Permission>): Permission[] {
  return [...permissions].filter((permission) => !may(actor, permission) || (actor.kind === 'API_KEY' && permission === 'tenant:admin'));
}
