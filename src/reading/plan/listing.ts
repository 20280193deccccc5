import type { Direction, Order, Sql } from '../shape/shape.ts';
import type { PageArgs } from './page.ts';

/** The order a list is read in; its name is part of every cursor made under it. */
export interface NamedOrder {
  name: string;
  by: readonly { order: Order; direction: Direction }[];
}

export interface Listing {
  args: PageArgs;
  order: NamedOrder;
  /** What else the rows must be: the parent they belong to, a filter. */
  where: (row: Sql) => Sql | null;
  /** How many there are, where that is known without counting. */
  total?: (row: Sql) => Sql | null;
}
