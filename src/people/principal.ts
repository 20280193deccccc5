import { defineEntity, type Opt, p } from '@mikro-orm/core';
import { type Actor, isAgentRole, type RequesterKind, type Role } from '../core/actor.ts';
import type { Locale } from '../core/registry.ts';
import { key, time, version } from '../database/row.ts';
import { permissionsOf } from './roles.ts';

export const PrincipalTable = defineEntity({
  name: 'Principal',
  tableName: 'principal',
  properties: {
    ...key,
    version,
    kind: p.string().$type<Actor['kind']>(),
    name: p.string(),
    email: p.string().nullable(),
    phone: p.string().nullable(),
    externalId: p.string().nullable(),
    role: p.string().$type<Role>().nullable(),
    requesterKind: p.string().$type<RequesterKind>().nullable(),
    organizationId: p.uuid().nullable(),
    followsOrganization: p.boolean(),
    locale: p.string().$type<Locale>().nullable(),
    timeZone: p.string().nullable(),
    isActive: p.boolean(),
    mergedIntoId: p.uuid().nullable(),
    waitsSince: time().nullable(),
    returnsTicketsUntil: time().nullable(),
    createdAt: time(),
  },
});
/** An actor: a person, an API key or the system. */
export class Principal extends PrincipalTable.class {
  get isAgent(): Opt & boolean {
    return this.isActive && isAgentRole(this.role ?? null);
  }

  /** To be called once the person is no agent any more, or was merged into another one; no change that began before takes longer than a minute. */
  returnTickets(now: Date): void {
    this.returnsTicketsUntil = new Date(now.getTime() + 60_000);
  }
}
PrincipalTable.setClass(Principal);

/** `isAgentRole` in SQL, of the role of the principal with this alias. */
export function hasAgentRole(principal: string): string {
  return `${principal}.role in ('AGENT', 'ADMIN')`;
}

export function actorOf(principal: Principal, permissions = permissionsOf(principal.role ?? 'SYSTEM')): Actor {
  const { kind, id, name, role, requesterKind, organizationId, followsOrganization } = principal;
  const optional = { role: role ?? null, requesterKind: requesterKind ?? null, organizationId: organizationId ?? null };
  return { kind, id, name, ...optional, permissions, followsOrganization };
}
