import { appError } from '../../core/app-error.ts';
import type { TenantSize } from '../../core/context.ts';
import { errorTexts } from '../../core/error-texts.ts';
import { filled } from '../../core/in-languages.ts';
import { readPosition } from '../../live/feed/event-cursor.ts';
import {
  comparesEach,
  comparesTexts,
  leadsToFew,
  longTexts,
  mentions,
  mostSorted,
  mostTextsWalked,
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
  /** Rows whose texts are compared for the list. */
  texts: number;
  total: number;
}

export const none: RowsRead = { list: 0, texts: 0, total: 0 };
const firstRows = 1_024;
/** Larger tenants pay no more: their statements end with their time. */
const mostRows = 262_144;
/** A row that an index leads to takes so much longer than the next one of a table. */
const lookUp = 2.5;
/** One that a list reads in its order, and compares before it goes on. */
const walked = 4;
/** So does an event whose ticket is looked up to know whether it is seen, one whose ticket is compared besides, and a text of such a ticket. */
const eventLookUps = { seen: 4, compared: 6, text: 2 };
/** As many as it takes to read those of all statuses or severities. */
const itemRows = 6_144;
/** Long texts of more tickets than these are not looked through. */
export const mostLongTexts = 100_000;
/** The part of all tickets that an agent or an organization has, that a requester has at most, and that one has on average. */
const parts = { share: 1 / 16, own: 1 / 64, few: 1 / 256 };
/** A list looks at the first ones of its order by a statement of their own. */
const mostRead = mostWalked + 4_000;
const mostTextsRead = mostTextsWalked + 1_000;

/** Fields that write a report. */
export const reports: ReadonlySet<string> = new Set(['report', 'reportChart', 'reportTickets', 'organizationReport']);

/** What a root field may read in a tenant of this size; sizes are rounded up to powers of two, so that a cost tells little about them. */
export function rowsRead(field: string, { filter, ...rest }: ListArguments, size: TenantSize): RowsRead {
  const given: Given = typeof filter === 'object' && filter !== null ? (filter as Given) : {};
  if (field === 'tickets') return ticketsRead(given, rest.orderBy, size);
  if (reports.has(field)) return { list: beyond(size.events), texts: beyond(size.events), total: 0 };
  return field === 'events' ? eventsRead(given, between(rest, size.events), size) : none;
}

/** Also what is read of lists whose length nobody knows; below another object these are short. */
export function rowsReadAtRoot(field: string, args: ListArguments, size: TenantSize): RowsRead {
  if (!ofUnknownSize.has(field)) return rowsRead(field, args, size);
  return { list: mentionsAny((args.filter ?? {}) as Given) ? assumedRows : 0, texts: 0, total: assumedRows };
}

/** What was not read is given back, as the time of the statement shows it. */
const ofUnknownSize: ReadonlySet<string> = new Set(['articles', 'deliveries', 'incomingMails', 'organizations', 'users']);
const assumedRows = 65_536;

function mentionsAny(filter: Given): boolean {
  return Object.values(filter).some((part) => part != null);
}

function ticketsRead(filter: Given, orderBy: unknown, size: TenantSize): RowsRead {
  const { list, total } = amongTickets(filter, orderBy, size);
  if (!comparesTexts(filter)) return { list, texts: 0, total };
  // Even a few tickets are some thousands where a program asks for all of them, and each text is spelled out before it is compared.
  const texts = Math.min(rounded(size.tickets), mostTextsRead);
  return { list: sortsMany(orderBy) ? Math.max(list, texts) : texts, texts, total };
}

function amongTickets(filter: Given, orderBy: unknown, { tickets, openTickets, ownOnly }: TenantSize): Omit<RowsRead, 'texts'> {
  const behind = ticketsBehind(filter);
  if (behind === 'few') return { list: 0, total: Math.min(tickets * parts.few, firstRows) };
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
  if (sortsMany(orderBy)) return rows;
  return (comparesEach(filter) || walksFar(filter) ? Math.min(rows, mostRead) * walked : 0) + (isByRank(orderBy) ? itemRows : 0);
}

/** The tickets of each status or severity are read by themselves. */
function isByRank(orderBy: unknown): boolean {
  const [first] = Array.isArray(orderBy) ? orderBy : [];
  return ['STATUS', 'SEVERITY'].includes(String((first as Given | null | undefined)?.field));
}

function refuseSorting(orderBy: unknown): void {
  if (!sortsMany(orderBy)) return;
  throw tooManySorted();
}

function refuseLongTexts(filter: Given): void {
  const part = longTexts.find((part) => mentions(filter, part));
  if (!part) return;
  throw appError('COST_EXCEEDED', filled(errorTexts.longTextsTooMany, { part, limit: mostLongTexts }), {
    limit: mostLongTexts,
    limitName: 'filterTextTickets',
  });
}

/**
 * The ticket of an event is looked up to compare it, and to know whether it is seen; the rest of a filter is compared row by row. Those who see few
 * events could find out by cursors how many there are. A total counts before and beyond the cursors too.
 */
function eventsRead({ ticket, ticketId, ...others }: Given, asked: number, { events, ownOnly }: TenantSize): RowsRead {
  if (leadsToFew(ticketId)) return none;
  const rows = beyond(ownOnly ? events : asked);
  const total = (beyond(events) + firstRows) * eventLookUps.seen;
  if (ticket != null) return { list: (rows + firstRows) * eventLookUps.compared, texts: (rows + firstRows) * eventLookUps.text, total };
  if (ownOnly) return { list: (rows + firstRows) * eventLookUps.seen, texts: 0, total };
  return { list: mentionsAny(others) ? rows : 0, texts: 0, total };
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
  return Math.max(0, rounded(rows) - firstRows);
}

function rounded(rows: number): number {
  return Math.min(2 ** Math.ceil(Math.log2(Math.max(1, rows))), mostRows);
}
