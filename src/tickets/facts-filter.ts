import { sql } from 'kysely';
import { appError } from '../platform/app-error.ts';
import { type IdType, requireId } from '../platform/ids.ts';
import { type Comparators, compareId } from '../platform/reading/compare.ts';
import type { Sql, Viewer } from '../platform/reading/shape.ts';
import { mapped, Slot } from '../platform/reading/slot.ts';
import { knownFields } from './known-fields.ts';
import { readsForAgents } from './sight.ts';

type Given = Record<string, unknown>;

const references: Record<string, { column: string; type: IdType }> = {
  release: { column: 'release_id', type: 'Release' },
  mergedInto: { column: 'merged_into_id', type: 'Ticket' },
  followUpOf: { column: 'follow_up_of_id', type: 'Ticket' },
};

/** What stands beside a ticket, as parts of its filter; `null` for any other part. */
export function factsSql(row: Sql, name: string, given: Given, viewer: Viewer): Sql[] | null {
  const reference = references[name];
  if (reference) return compareId(sql`${row}.${sql.ref(reference.column)}`, (given.id ?? {}) as Comparators, reference.type);
  if (name === 'isUncovered') return [sql`${row}.is_uncovered = ${given as unknown}`];
  if (name === 'field') return fieldSql(row, given, viewer);
  return name === 'relation' ? relationSql(row, given, viewer) : null;
}

/** A field that the viewer may not know of is empty. */
function fieldSql(row: Sql, { key, eq, isNull }: Given, viewer: Viewer): Sql[] {
  const known = knownFields(viewer);
  const value = sql`${row}.fields->${key}::text`;
  const seen = known ? sql`(case when ${key}::text = any(${known}) then ${value} end)` : sql`(${value})`;
  const isEqual = eq == null ? [] : [sql`${seen} = ${jsonOf(eq)}::jsonb`];
  return isNull == null ? isEqual : [...isEqual, isNull ? sql`${seen} is null` : sql`${seen} is not null`];
}

function jsonOf(value: unknown): unknown {
  return mapped(value, (plain) => (typeof plain === 'object' && !(plain instanceof Slot) ? notPlain() : JSON.stringify(plain)));
}

function notPlain(): never {
  throw appError('BAD_USER_INPUT', 'A field is compared with a text, a number, or yes or no.');
}

/** The relations are read first, each through the index of what it leads to, and then the tickets by their ids. */
function relationSql(row: Sql, { personId, organizationId, target, externalId, kind }: Given, viewer: Viewer): Sql[] {
  const uuid = (value: unknown, type: IdType) => mapped(value, (id) => requireId(id as string, type));
  const wanted = [
    ...(personId == null ? [] : [sql`r.principal_id = ${uuid(personId, 'User')}::uuid`]),
    ...(organizationId == null ? [] : [sql`r.organization_id = ${uuid(organizationId, 'Organization')}::uuid`]),
    ...(target == null ? [] : [sql`r.target = ${target}::text`]),
    ...(externalId == null ? [] : [sql`r.external_id = ${externalId}::text`]),
    ...(kind == null ? [] : [sql`r.kind = ${kind}::text`]),
  ];
  if (wanted.length === 0) return [];
  const isSeen = readsForAgents(viewer.actor) ? sql`` : sql`and false`;
  const found = sql`select r.ticket_id from relation r where r.tenant_id = ${viewer.tenantId}::uuid and r.ended_at is null and ${sql.join(wanted, sql` and `)} ${isSeen}`;
  return [sql`${row}.id = any(array(${found}))`];
}
