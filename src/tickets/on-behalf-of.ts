import { sql } from 'kysely';
import { requireId } from '../core/ids.ts';
import { refuse, refuseValue } from '../core/refusal.ts';
import { isKey } from '../core/text.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import { permissionsIn } from '../people/roles.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';

export interface OnBehalfOf {
  /** The person for whom an API key acts, named by exactly one of these. */
  onBehalfOf?: { id?: string | null; externalId?: string | null; email?: string | null } | null;
}

/** One is given, or none where the caller acts for nobody. */
export interface NamedPerson {
  personId: string | null;
  externalId: string | null;
  email: string | null;
}

const path = ['input', 'onBehalfOf'];

export function namedPerson({ onBehalfOf }: OnBehalfOf): NamedPerson {
  if (onBehalfOf == null) return { personId: null, externalId: null, email: null };
  const { id = null, externalId = null, email = null } = onBehalfOf;
  if ([id, externalId, email].filter((one) => one !== null).length !== 1) refuseValue(path, 'onePerson');
  if (externalId !== null && !isKey(externalId, 200)) refuseValue([...path, 'externalId'], 'line200');
  if (email !== null && !isKey(email, 254)) refuseValue([...path, 'email'], 'address');
  return { personId: id === null ? null : requireId(id, 'User'), externalId, email: email?.toLowerCase() ?? null };
}

/** The id of the person whom these name; what still names somebody who was merged into another person means that person. */
export function idOfNamed({ tenantId }: Viewer, { personId, externalId, email }: Record<keyof NamedPerson, unknown>): Sql {
  const found = (condition: Sql) =>
    sql`select case when n.merged_into_id is null then n.id else n.merged_into_id end from principal n where n.tenant_id = ${tenantId}::uuid and n.kind = 'USER' and ${condition}`;
  const all = [sql`n.id = ${personId}::uuid`, sql`n.external_id = ${externalId}::text`, sql`n.email = ${email}::text`].map(found);
  return sql`(${sql.join(all, sql` union all `)})`;
}

/**
 * The statement that finds the person, to be sent along with what the change reads anyhow; none where the caller acts for nobody. Shared until
 * the commit, so that nobody is acted for once they are deactivated, have left the organization or have another role.
 */
export function personToActFor(ctx: Transaction, input: OnBehalfOf): Statement[] {
  if (input.onBehalfOf == null) return [];
  const { kind, organizationId } = ctx.actor;
  if (kind !== 'API_KEY' || organizationId === null) refuse('NOT_ALLOWED', path);
  const found = verbStatement(ctx, 'person to act for', { ...namedPerson(input), organizationId }, (viewer, { organizationId, ...named }) => {
    return sql`select p.id, p.requester_kind as "requesterKind", p.role, r.permissions from principal p join role r on r.tenant_id = p.tenant_id and r.key = p.role
      where p.tenant_id = ${viewer.tenantId}::uuid and p.id = ${idOfNamed(viewer, named)} and p.kind = 'USER' and p.is_active and p.organization_id = ${organizationId}::uuid
      for share of p`;
  });
  return [found];
}

/** From here on the key acts for the person: each event of the change names both. Any other person is as good as unknown. */
export function actOnBehalf(ctx: Transaction, results: readonly Result[]): void {
  for (const { rows } of results) {
    const [person] = rows;
    if (!person) refuse('NOT_FOUND', path);
    insistOnOwnRight(permissionsIn(person.role, person.permissions));
    ctx.actor = { ...ctx.actor, onBehalfOf: { id: person.id, requesterKind: person.requesterKind } };
  }
}

/** A key does nothing for somebody that they could not do themselves: all these changes require one permission. */
function insistOnOwnRight(permissions: ReadonlySet<string>): void {
  if (!permissions.has('ticket:write')) refuse('NOT_ALLOWED', path, { permissions: ['ticket:write'] });
}
