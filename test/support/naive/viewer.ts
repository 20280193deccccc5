import { GraphQLError } from 'graphql';
import type { Actor, Permission, RequesterKind } from '../../../src/core/actor.ts';
import type { Locale } from '../../../src/core/refusal.ts';
import { type BuiltInRole, permissionsOf } from '../../../src/people/roles.ts';
import type { Shape } from '../../../src/reading/shape/shape.ts';
import type { Row, Rows } from './rows.ts';

export type Visibility = (row: Row, seeing: Seeing) => boolean;

/** Who looks at what, in which language, at what time, under which rules. */
export interface Seeing {
  rows: Rows;
  actor: Actor;
  locale: Locale;
  now: Date;
  visibilities: ReadonlyMap<Shape, Visibility>;
  /** Everything that was refused on the way, also where the answer shows one refusal for many. */
  refusals: { path: string; code: string }[];
}

export function tenantOf({ rows }: Pick<Seeing, 'rows'>): Row {
  return rows.tenant[0] as Row;
}

export function holds({ actor }: Pick<Seeing, 'actor'>, permission: Permission): boolean {
  return actor.permissions.has(permission);
}

/** The permission that a root field requires. */
export function need(seeing: Seeing, permission: Permission): void {
  if (!holds(seeing, permission)) throw refused('FORBIDDEN');
}

/** The actor behind a principal: a person has the permissions of the role, a key its own. */
export function actorFrom(rows: Rows, id: string): Actor {
  const row = rows.principal.find((principal) => principal.id === id) as Row;
  const key = rows.api_key.find((key) => key.id === id);
  return {
    kind: row.kind as Actor['kind'],
    id,
    name: row.name as string,
    requesterKind: row.requester_kind as RequesterKind | null,
    permissions: key ? new Set(key.permissions as Permission[]) : permissionsOfRole(rows, row.role as string),
    organizationId: row.organization_id as string | null,
    followsOrganization: row.follows_organization as boolean,
  };
}

/** A role of the desk's own has the permissions of its row, a built-in one those of the server. */
export function permissionsOfRole({ role }: Rows, key: string): ReadonlySet<Permission> {
  const own = role.find((one) => one.key === key)?.permissions as Permission[] | null;
  return own ? new Set(own) : permissionsOf(key as BuiltInRole);
}

export function refused(code: string, message = code): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
