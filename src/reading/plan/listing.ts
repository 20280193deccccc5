import type { NamedOrder, Sql } from '../shape/shape.ts';
import type { PageArgs } from './page.ts';

/** A field of an edge that belongs to this list alone, and is null in others: what the statement reads for it, and its value. */
export interface EdgeField {
  read: Sql;
  compute(read: unknown): unknown;
}

export interface Listing {
  args: PageArgs;
  order: NamedOrder;
  /** An extra condition on the rows: their parent, a filter. */
  where: (row: Sql) => Sql | null;
  /** Conditions of which each row meets just one, each read by itself. */
  parts?: ((row: Sql) => Sql[]) | undefined;
  /** An array of ids: the only rows that are looked at, where it is not null. */
  few?: (() => Sql | null) | undefined;
  /** The number of rows, where it is known without counting. */
  total?: (row: Sql) => Sql | null;
  edgeFields?: ((row: Sql) => Readonly<Record<string, EdgeField>>) | undefined;
}
