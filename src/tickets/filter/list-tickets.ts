import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../core/context.ts';
import type { RawJson } from '../../reading/json/raw-json.ts';
import type { Walk } from '../../reading/plan/listing.ts';
import { orderAsked } from '../../reading/plan/order-asked.ts';
import type { PageArgs } from '../../reading/plan/page.ts';
import { readConnection } from '../../reading/read.ts';
import type { Direction, Sql, Viewer } from '../../reading/shape/shape.ts';
import { TicketShape, ticketOrders } from '../ticket.shape.ts';
import { visibilityLevelOf } from '../visibility/ticket-visibility.ts';
import { alongOrder, amongItems, narrowToStatuses } from './along-order.ts';
import { fewTickets } from './few-tickets.ts';
import { comparesTexts, matchesMany, mostSorted, mostTextsWalked, mostWalked, sortsMany } from './filter-reading.ts';
import { filterSql, type TicketCriteria } from './ticket-filter.ts';
import { totalOf } from './ticket-total.ts';
import { isTooFar, tooFar, tooManySorted } from './too-far.ts';

/** How many tickets are looked at along the order and no others, if any; how many are sorted where an index leads to them; and how many are looked at along the order where they are more. */
interface Reach {
  near: number | null;
  few: number;
  walked: number;
}

/** Each where the one before was not enough. */
const near: Reach = { near: 500, few: 500, walked: 4_000 };
const middle: Reach = { ...near, near: null };
const far: Reach = { near: null, few: 5_000, walked: mostWalked };
/** Where texts are compared. */
const nearTexts: Reach = { ...near, walked: 1_000 };
const middleTexts: Reach = { ...nearTexts, near: null };
const farTexts: Reach = { ...far, walked: mostTextsWalked };

interface TicketOrder {
  field: string;
  direction: Direction;
}

interface ListedTickets extends PageArgs {
  filter?: TicketCriteria;
  orderBy?: TicketOrder[];
}

interface Given {
  args: ListedTickets;
  reach: Reach;
}

export const newestFirst: TicketOrder[] = [{ field: 'OPENED_AT', direction: 'DESC' }];

/** A page of the tickets that match a filter, in the order that is asked for. Most pages are read by one statement, and those that few tickets match by two or three. */
export async function listTickets(ctx: Context, info: GraphQLResolveInfo, args: ListedTickets): Promise<RawJson | null> {
  const read = (reach: Reach) => readTickets(ctx, info, { args, reach }).catch((error: unknown) => (isTooFar(error) ? undefined : Promise.reject(error)));
  const [first, second, last] = comparesTexts(args.filter) ? [nearTexts, middleTexts, farTexts] : [near, middle, far];
  const page = await read(first);
  const found = (page === null ? await read(second) : page) ?? (await read(last));
  if (found == null) throw sortsMany(args.orderBy) ? tooManySorted() : tooFar(last.walked);
  return found;
}

function readTickets(ctx: Context, info: GraphQLResolveInfo, given: Given): Promise<RawJson | null> {
  const where = (row: Sql, { args }: Given, viewer: Viewer) => filterSql(row, args.filter, viewer);
  const total = (row: Sql, { args }: Given, viewer: Viewer) => totalOf(row, args.filter, viewer);
  return readConnection(ctx, info, TicketShape, given, orderAsked(given.args.orderBy, ticketOrders, newestFirst), where, { total, walk: walkOf });
}

/** Who sees every ticket and asks for all follows the order anyhow. */
function walkOf({ args: { filter, orderBy }, reach }: Given, viewer: Viewer): Walk | null {
  const level = visibilityLevelOf(viewer.actor);
  if (!filter && level === 'EVERYTHING') return null;
  const isSorted = sortsMany(orderBy);
  const field = (orderBy?.length ? orderBy : newestFirst)[0]?.field ?? '';
  return {
    near: level !== 'PARTS' && matchesMany(filter) && !isSorted ? reach.near : null,
    sorted: isSorted ? mostSorted : null,
    few: fewTickets(filter, viewer, reach.few),
    most: reach.walked,
    narrow: narrowToStatuses(filter, field, viewer),
    along: (row) => alongOrder(row, filter, field),
    among: (item) => amongItems(item, filter, field),
  };
}
