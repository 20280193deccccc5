import type { Actor, Permission } from '../core/actor.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { permissionsIn } from '../people/roles.ts';
import { entitledTo } from './entitled-to.ts';
import { permissionsOfKey } from './keys/key-permissions.ts';
import { actorOfSession, lacksSecondFactor } from './second-factor/actor-of-session.ts';

/** A credential that a socket was opened with, checked again while the socket is open. */
export interface Credential {
  principalId: string;
  /** `null` for an API key, and for a token of another issuer. */
  sessionId: string | null;
}

/**
 * The principals of all credentials that are still valid, in one statement. A credential without a session depends on its principal alone. Each is looked up by its
 * key (`offset 0`): a planner that takes the desk for a small one would read all of its people for each event.
 */
export function principalsStatement(tenantId: string, credentials: readonly Credential[], now: Date): Statement {
  const [principals, sessions] = [credentials.map(({ principalId }) => principalId), credentials.map(({ sessionId }) => sessionId)];
  return { name: 'principals_of_credentials', text, values: [tenantId, principals, sessions, now] };
}

const text = `
  select c.place - 1 as place, p.id, p.kind, p.name, p.role, r.permissions as "rolePermissions", p.organization_id as "organizationId",
    p.follows_organization as "followsOrganization", ${entitledTo('$4')}, k.permissions, ${lacksSecondFactor} as "lacksSecondFactor"
  from unnest($2::uuid[], $3::uuid[]) with ordinality c (principal_id, session_id, place)
  cross join lateral (select p.* from principal p where p.tenant_id = $1 and p.id = c.principal_id and p.is_active offset 0) p
  join tenant t on t.tenant_id = $1 and t.suspended_at is null
  left join role r on r.tenant_id = $1 and r.key = p.role
  left join session s on s.tenant_id = $1 and s.id = c.session_id and s.principal_id = p.id and s.revoked_at is null and s.expires_at > $4
  left join api_key k on k.tenant_id = $1 and k.id = p.id and k.origins is null and k.revoked_at is null and (k.expires_at is null or k.expires_at > $4)
  where (c.session_id is null or s.id is not null) and (p.kind <> 'API_KEY' or k.id is not null)`;

/** Principals by the index of their credential; an invalid credential has none. */
export function readPrincipals(rows: readonly Row[]): Map<number, Actor> {
  return new Map(rows.map((row) => [Number(row.place), actorIn(row)]));
}

const noPermissions: ReadonlySet<Permission> = new Set();

function actorIn({ kind, id, name, role, rolePermissions, organizationId, followsOrganization, entitledTo, permissions, lacksSecondFactor }: Row): Actor {
  const granted = permissions ? permissionsOfKey(permissions, organizationId) : role ? permissionsIn(role, rolePermissions) : noPermissions;
  return actorOfSession({ kind, id, name, permissions: granted, organizationId, followsOrganization, entitledTo }, lacksSecondFactor);
}
