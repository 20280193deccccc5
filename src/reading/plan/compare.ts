import { sql } from 'kysely';
import { type IdType, requireId } from '../../core/ids.ts';
import type { Sql } from '../shape/shape.ts';
import { mapParameter } from '../statement/parameter.ts';

export type Comparators = Record<string, unknown>;

const operators: Record<string, Sql> = { eq: sql`=`, neq: sql`is distinct from`, lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` };

/** The comparators of one field as SQL conditions; an empty comparator matches everything. */
export function compare(value: Sql, type: string, comparators: Comparators): Sql[] {
  return Object.entries(comparators)
    .filter(([, operand]) => operand !== undefined && operand !== null)
    .map(([name, operand]) => compareOne(value, sql.raw(type), name, operand));
}

function compareOne(value: Sql, type: Sql, name: string, operand: unknown): Sql {
  if (name === 'isNull') return operand ? sql`${value} is null` : sql`${value} is not null`;
  if (name === 'in') return sql`${value} = any(${operand}::${type}[])`;
  if (name === 'nin') return sql`(${value} is null or ${value} <> all(${operand}::${type}[]))`;
  if (name === 'contains') return sql`position((select plain_text(${operand}::text)) in plain_text(${value})) > 0`;
  return sql`${value} ${operators[name] ?? sql`=`} ${operand}::${type}`;
}

/** Compares public ids; an id of another type is refused. */
export function compareId(value: Sql, comparators: Comparators, ...types: IdType[]): Sql[] {
  const uuidOf = (id: unknown) => requireId(id as string, ...types);
  const read = (operand: unknown) =>
    typeof operand === 'boolean' || operand == null ? operand : mapParameter(operand, (id) => (Array.isArray(id) ? id.map(uuidOf) : uuidOf(id)));
  return compare(value, 'uuid', Object.fromEntries(Object.entries(comparators).map(([name, operand]) => [name, read(operand)])));
}

export function all(conditions: readonly (Sql | null)[]): Sql {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
}
