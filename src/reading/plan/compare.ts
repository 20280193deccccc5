import { sql } from 'kysely';
import { type IdType, requireId } from '../../core/ids.ts';
import type { Sql } from '../shape/shape.ts';
import { mapParameter } from '../statement/parameter.ts';

export type Comparators = Record<string, unknown>;

const operators: Record<string, Sql> = { eq: sql`=`, neq: sql`is distinct from`, lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` };

/** The comparators of one field as SQL over an expression of the given type; an empty one lets everything pass. */
export function compare(value: Sql, type: string, comparators: Comparators): Sql[] {
  return Object.entries(comparators)
    .filter(([, wanted]) => wanted !== undefined && wanted !== null)
    .map(([name, wanted]) => compareOne(value, sql.raw(type), name, wanted));
}

function compareOne(value: Sql, type: Sql, name: string, wanted: unknown): Sql {
  if (name === 'isNull') return wanted ? sql`${value} is null` : sql`${value} is not null`;
  if (name === 'in') return sql`${value} = any(${wanted}::${type}[])`;
  if (name === 'nin') return sql`(${value} is null or ${value} <> all(${wanted}::${type}[]))`;
  if (name === 'contains') return sql`position(lower(${wanted}::text) in lower(${value})) > 0`;
  return sql`${value} ${operators[name] ?? sql`=`} ${wanted}::${type}`;
}

/** Ids arrive as public ids; one of another type is refused. */
export function compareId(value: Sql, comparators: Comparators, ...types: IdType[]): Sql[] {
  const uuidOf = (id: unknown) => requireId(id as string, ...types);
  const read = (wanted: unknown) =>
    typeof wanted === 'boolean' || wanted == null ? wanted : mapParameter(wanted, (id) => (Array.isArray(id) ? id.map(uuidOf) : uuidOf(id)));
  return compare(value, 'uuid', Object.fromEntries(Object.entries(comparators).map(([name, wanted]) => [name, read(wanted)])));
}
