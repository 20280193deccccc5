import { badArgument } from '../../core/app-error.ts';
import type { Direction, NamedOrder, Order, RowOrder } from '../shape/shape.ts';

interface RequestedOrder {
  field: string;
  direction: Direction;
}

export const mostOrders = 3;

/** The orders that a list was asked for, else the usual one. */
export function orderAsked(
  asked: readonly RequestedOrder[] | null | undefined,
  orders: Readonly<Record<string, Order>>,
  usual: readonly RequestedOrder[],
): NamedOrder {
  if (asked && asked.length > mostOrders) throw badArgument(['orderBy'], `A list has ${mostOrders} orders at most.`);
  const chosen = asked?.length ? asked : usual;
  return {
    name: chosen.map(({ field, direction }) => `${field}:${direction}`).join(),
    by: chosen.map(({ field, direction }) => ({ order: orders[field] ?? [], direction })),
  };
}

/** The order of the rows of a parent, or of a root field that has one order, in the direction that is asked for. */
export function namedOrderOf({ by, direction, ...named }: RowOrder, args: Record<string, unknown>): NamedOrder {
  return { ...named, by: [{ order: by, direction: direction?.(args) ?? 'ASC' }] };
}
