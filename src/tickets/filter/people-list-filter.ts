import { sql } from 'kysely';
import { requireId } from '../../core/ids.ts';
import type { Comparators } from '../../reading/plan/compare.ts';
import type { Sql } from '../../reading/shape/shape.ts';
import { mapParameter } from '../../reading/statement/parameter.ts';
import type { PeopleList } from '../people/people-lists.ts';

/** Whether people are among the watchers or collaborators; the column holds in every state of a ticket. */
export function listedSql(row: Sql, list: PeopleList, { eq, in: among, neq, nin, isNull }: Comparators): Sql[] {
  const column = sql`${row}.${sql.ref(`${list}_ids`)}`;
  return [
    ...(eq == null ? [] : [sql`${uuids(eq)}::uuid = any(${column})`]),
    ...(among == null ? [] : [sql`${column} && ${uuids(among)}::uuid[]`]),
    ...(neq == null ? [] : [sql`${uuids(neq)}::uuid <> all(${column})`]),
    ...(nin == null ? [] : [sql`not ${column} && ${uuids(nin)}::uuid[]`]),
    ...(isNull == null ? [] : [isNull ? sql`${column} = '{}'` : sql`${column} <> '{}'`]),
  ];
}

export function uuids(operand: unknown): unknown {
  const uuidOf = (id: unknown) => requireId(id as string, 'User');
  return mapParameter(operand, (id) => (Array.isArray(id) ? id.map(uuidOf) : uuidOf(id)));
}
