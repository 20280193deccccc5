import { type GraphQLOutputType, getNamedType, getNullableType, isEnumType, isListType, isNonNullType } from 'graphql';
import { sql } from 'kysely';
import type { Sql } from '../shape/shape.ts';

/** A piece of JSON text: a constant, or an SQL expression. */
export type Piece = string | Sql;

export function textOf(pieces: readonly Piece[]): Sql {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return sql.join(
    merged.map((piece) => (typeof piece === 'string' ? sql.lit(piece) : piece)),
    sql` || `,
  );
}

/** Marks for slots. They are safe because JSON escapes control characters in its strings. */
export const mark = { known: '\x01', computed: '\x03', end: '\x02' };

/** A leaf as JSON text. Constants are pieces of their own, which those before and after join: each `||` is prepared and run for itself. */
export function leafPieces(type: GraphQLOutputType, value: Sql): Piece[] {
  const pieces = isListType(getNullableType(type)) ? jsonText(value) : (plainText[nameOf(type)] ?? jsonText)(value);
  return isNonNullType(type) ? pieces : [sql`coalesce(${textOf(pieces)}, 'null')`];
}

function nameOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  return isEnumType(named) ? 'enum' : named.name;
}

const jsonText = (value: Sql): Piece[] => [sql`to_json(${value})::text`];

/** Leaf types whose text needs no JSON escaping. */
const plainText: Record<string, (value: Sql) => Piece[]> = {
  enum: (value) => ['"', value, '"'],
  Int: (value) => [sql`(${value})::text`],
  Boolean: (value) => [sql`(${value})::text`],
  JSON: (value) => [sql`(${value})::text`],
  // An interval as the zone is mere arithmetic, and the text follows no setting.
  DateTime: (value) => [mark.known, sql`to_json(${value} at time zone interval '0')::text`],
};

/** The UUID of a public id, which code encodes. */
export function idText(prefix: string, value: Sql): Sql {
  return sql`${sql.lit(mark.known + prefix)} || (${value})::text`;
}
