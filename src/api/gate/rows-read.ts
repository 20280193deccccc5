import { appError } from '../../core/app-error.ts';
import type { TenantSize } from '../../core/context.ts';
import { readPosition } from '../../live/event-cursor.ts';
import {
  comparesEach,
  leadsToFew,
  longTexts,
  mentions,
  mostSorted,
  mostWalked,
  sortsMany,
  ticketsBehind,
  walksFar,
} from '../../tickets/filter/filter-reading.ts';
import { isCountedAlready } from '../../tickets/filter/ticket-total.ts';
import { tooManySorted } from '../../tickets/filter/too-far.ts';

type Given = Readonly<Record<string, unknown>>;

/** The arguments of a list, as the client gave them. */
export interface ListArguments {
  filter: unknown;
  after: unknown;
  before?: unknown;
  orderBy?: unknown;
}

/** The rows that a list and its total may read beyond the first ones, which belong to the cost of any list. */
export interface RowsRead {
  list: number;
  total: number;
}

const none: RowsRead = { list: 0, total: 0 };
const firstRows = 1_024;
/** Larger tenants pay no more: their statements end with their time. */
const mostRows = 262_144;
/** A row that an index leads to takes so much longer than the next one of a list. */
const lookUp = 2.5;
/** Long texts of more tickets than these are not looked through. */
export const mostLongTexts = 100_000;
/** The part of all tickets that an agent or an organization has, and that a requester has. */
const parts = { share: 1 / 16, own: 1 / 128 };

/** Fields that write a report. */
export const reports: ReadonlySet<string> = new Set(['report', 'reportChart', 'reportTickets', 'organizationReport']);

/** What a root field may read in a tenant of this size; sizes are rounded up to powers of two, so that a cost tells little about them. */
export function rowsRead(field: string, { filter, ...rest }: ListArguments, size: TenantSize): RowsRead {
  const given: Given = typeof filter === 'object' && filter !== null ? (filter as Given) : {};
  if (field === 'tickets') return ticketsRead(given, rest.orderBy, size);
  if (reports.has(field)) return { list: beyond(size.events), total: 0 };
  return field === 'events' ? eventsRead(given, between(rest, size.events), size) : none;
}

function ticketsRead(filter: Given, orderBy: unknown, { tickets, openTickets, ownOnly }: TenantSize): RowsRead {
  const behind = ticketsBehind(filter);
  if (behind === 'few') return none;
  if (ownOnly || behind === 'share') {
    const rows = beyond(tickets) * parts[ownOnly ? 'own' : 'share'] * lookUp;
    return { list: rows, total: rows };
  }
  const among = behind === 'open' ? openTickets : tickets;
  if (among > mostLongTexts) refuseLongTexts(filter);
  if (among > mostSorted) refuseSorting(orderBy);
  const rows = behind === 'open' ? beyond(openTickets) * lookUp : beyond(tickets);
  return { list: listRead(filter, orderBy, rows), total: isCountedAlready(filter) ? 0 : rows };
}

/** A list ends where it has followed its order too far. */
function listRead(filter: Given, orderBy: unknown, rows: number): number {
  if (comparesEach(filter) || sortsMany(orderBy)) return rows;
  return walksFar(filter) ? Math.min(rows, mostWalked) : 0;
}

function refuseSorting(orderBy: unknown): void {
  if (!sortsMany(orderBy)) return;
  throw tooManySorted();
}

function refuseLongTexts(filter: Given): void {
  const text = longTexts.find((part) => mentions(filter, part));
  if (!text) return;
  const message = `A filter by \`${text}\` compares ${mostLongTexts} tickets at most: add a part that leads to fewer, such as \`requester\`, \`assignee\` or \`closedAt\`.`;
  throw appError('COST_EXCEEDED', message, { limit: mostLongTexts, limitName: 'filterTextTickets' });
}

/**
 * The ticket of an event is looked up to compare it, and to know whether it is seen; the rest of a filter is compared row by row. Those who see few
 * events could find out by cursors how many there are. A total counts before and beyond the cursors too.
 */
function eventsRead({ ticket, ticketId, ...others }: Given, asked: number, { events, ownOnly }: TenantSize): RowsRead {
  if (leadsToFew(ticketId)) return none;
  const rows = beyond(ownOnly ? events : asked);
  const isCompared = Object.values(others).some((part) => part != null);
  return { list: ticket != null || ownOnly ? (rows + firstRows) * lookUp : isCompared ? rows : 0, total: beyond(events) };
}

/** How many events lie between the cursors, in the direction of the list. */
function between({ after, before, orderBy }: Omit<ListArguments, 'filter'>, events: number): number {
  const isDescending = (orderBy as { direction?: unknown } | null | undefined)?.direction === 'DESC';
  const [lower, upper] = isDescending ? [before, after] : [after, before];
  return Math.max(0, (upper == null ? events : Math.min(events, positionOf(upper))) - positionOf(lower));
}

function positionOf(after: unknown): number {
  if (after == null) return 0;
  try {
    return readPosition(String(after)).seq;
  } catch {
    return 0;
  }
}

function beyond(rows: number): number {
  const rounded = 2 ** Math.ceil(Math.log2(Math.max(1, rows)));
  return Math.max(0, Math.min(rounded, mostRows) - firstRows);
}
