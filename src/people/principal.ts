import { defineEntity, type Opt, p } from '@mikro-orm/core';
import type { Actor, RequesterKind } from '../core/actor.ts';
import type { Locale, Permission } from '../core/registry.ts';
import { key, time, version } from '../database/row.ts';

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
    role: p.string().nullable(),
    isAgent: p.boolean().default(false),
    requesterKind: p.string().$type<RequesterKind>().nullable(),
    organizationId: p.uuid().nullable(),
    followsOrganization: p.boolean(),
    locale: p.string().$type<Locale>().nullable(),
    timeZone: p.string().nullable(),
    isActive: p.boolean(),
    mergedIntoId: p.uuid().nullable(),
    waitsSince: time().nullable(),
    /** When name, addresses and words were erased. */
    erasedAt: time().nullable(),
    returnsTicketsUntil: time().nullable(),
    unreachableAddress: p.string().nullable(),
    unreachableSince: time().nullable(),
    createdAt: time(),
  },
});
/** An actor: a person, an API key or the system. */
export class Principal extends PrincipalTable.class {
  get isActiveAgent(): Opt & boolean {
    return this.isActive && this.isAgent;
  }

  /** Mail to their address comes back; another address is not touched by that. */
  get isUnreachable(): Opt & boolean {
    return this.email !== null && this.unreachableAddress === this.email;
  }

  noteUnreachable(at: Date): void {
    if (this.isUnreachable || !this.email) return;
    this.unreachableAddress = this.email;
    this.unreachableSince = at;
  }

  /** The address was proved, or an admin wants it tried again. */
  noteReachable(): void {
    this.unreachableAddress = null;
    this.unreachableSince = null;
  }

  /** To be called once the person may have ceased to be an agent or to see a queue, or was merged into another one. */
  returnTickets(now: Date): void {
    this.returnsTicketsUntil = returningUntil(now);
  }
}
PrincipalTable.setClass(Principal);

/** No change that began before takes longer than a minute. */
export function returningUntil(now: Date): Date {
  return new Date(now.getTime() + 60_000);
}

export interface PersonWhoActs extends Pick<Principal, 'kind' | 'id' | 'name' | 'followsOrganization'> {
  requesterKind?: RequesterKind | null | undefined;
  organizationId?: string | null | undefined;
}

export function actorOf(person: PersonWhoActs, permissions: ReadonlySet<Permission>): Actor {
  const { kind, id, name, requesterKind, organizationId, followsOrganization } = person;
  const optional = { requesterKind: requesterKind ?? null, organizationId: organizationId ?? null };
  return { kind, id, name, ...optional, permissions, followsOrganization };
}
