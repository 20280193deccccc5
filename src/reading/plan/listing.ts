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
  /** Whether it lists what a whole desk has, and not what belongs to one row. */
  isOfDesk?: true;
  /** An extra condition on the rows: their parent, a filter. */
  where: (row: Sql) => Sql | null;
  /** Conditions of which each row meets just one, each read by itself. */
  parts?: ((row: Sql) => Sql[]) | undefined;
  /** How the rows are found that match; where it is absent or null, by the planner's own choice. */
  walk?: (() => Walk | null) | undefined;
  /** The number of rows, where it is known without counting. */
  total?: (row: Sql) => Sql | null;
  edgeFields?: ((row: Sql) => Readonly<Record<string, EdgeField>>) | undefined;
}

/** A list whose rows are few is sorted; any other follows the index of its order until it has a page. */
export interface Walk {
  /** Only so many rows are looked at along the order, and the list is null where these are not enough; null where the whole list is read. */
  near: number | null;
  /** An array of ids: the only rows that are looked at, where it is not null. */
  few: Sql | null;
  /** Where the order has no index, so many rows are sorted before the list is refused; null where it has one. */
  sorted: unknown;
  /** How many rows are looked at along the order before the list is refused. */
  most: unknown;
  /** What the index of the order answers, of the conditions of the list. */
  along: (row: Sql) => Sql[];
  /** Conditions on the rows that have an index of their own, each where another one, which is asked once, says that all that match meet it; two never hold together. */
  narrow?: { isNarrow: Sql; condition: (row: Sql) => Sql }[];
  /** What the conditions of the list say of the items that an order by rank has. */
  among: (item: Sql) => Sql[];
}
