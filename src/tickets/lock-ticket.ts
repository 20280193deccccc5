import { type CalendarVersions, calendarFinder, readCalendarVersions } from '../calendars/calendar-versions.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { configurationOf } from '../configuration/current-configuration.ts';
import { requireId } from '../core/ids.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Result, Row, Statement } from '../database/pipeline.ts';
import { track } from '../database/tracked-rows.ts';
import type { Calendars } from '../sla/clocks/measure.ts';
import { keepTicket, knownTicket } from './known-tickets.ts';
import { checkStatement, idIfVisible, isClosedAndVisible, lockMergedStatement, lockStatement } from './lock-statement.ts';
import { actOnBehalf, type OnBehalfOf, personToActFor } from './on-behalf-of.ts';
import { trackPreviousValues } from './previous-values.ts';
import { countTicket } from './queue-counters.ts';
import { indexChangedTexts } from './search/index-texts.ts';
import type { Terms } from './sla/targets.ts';
import { type Ticket, tickets } from './ticket.ts';

export interface TicketReference extends OnBehalfOf {
  ticketId: string;
  expectedVersion?: number | null;
}

/** A ticket that may change, with the versions of calendars that its clocks are measured by. */
export interface MeasuredTicket {
  ticket: Ticket;
  calendars: Calendars;
}

/** A ticket that may change, with all that a verb reasons with. */
export interface TrackedTicket extends MeasuredTicket {
  configuration: Configuration;
  terms: Terms;
  /** The open tickets that were merged into it. */
  merged: TrackedTicket[];
}

export interface LockedTicket extends TrackedTicket {
  /** The results of the statements that were sent along. */
  extra: Result[];
}

/**
 * What a change of a ticket loads before it begins, in this order: the row, locked until commit (a ticket that the actor cannot see does not
 * exist for them, and is not locked); the person for whom a key acts, if it names one; the version that the caller saw; then all that `trackTicket` lists.
 */
export function lockTicket(ctx: Transaction, input: TicketReference, ...extra: Statement[]): Promise<LockedTicket> {
  return lockWhere(ctx, input, insistOnUnmerged, extra);
}

/** Also one that was merged and is resolved: its creator closes it, whatever becomes of the other. */
export function lockTicketToClose(ctx: Transaction, input: TicketReference): Promise<LockedTicket> {
  const insistOnClosable = async (ctx: Transaction, row: Row) => (row.statusCategory === 'RESOLVED' ? undefined : insistOnUnmerged(ctx, row));
  return lockWhere(ctx, input, insistOnClosable, []);
}

/** Also one that was merged, which does not change by it. */
export function lockTicketAsItIs(ctx: Transaction, input: TicketReference, ...extra: Statement[]): Promise<LockedTicket> {
  return lockWhere(ctx, input, async () => undefined, extra);
}

async function lockWhere(ctx: Transaction, input: TicketReference, insistOnState: (ctx: Transaction, row: Row) => Promise<void>, extra: Statement[]) {
  const id = requireId(input.ticketId, 'Ticket');
  const person = personToActFor(ctx, input);
  const known = person.length + extra.length === 0 ? knownTicket(ctx, id) : undefined;
  if (known) ctx.rely(checkStatement(ctx, known));
  const [locked, ...results] = known ? [] : await ctx.query(lockStatement(ctx, id), ...person, ...extra);
  const row = known ?? (await insistOnVisible(ctx, id, locked));
  actOnBehalf(ctx, results.splice(0, person.length));
  await insistOnState(ctx, row);
  insistOnVersion(input.expectedVersion, row.version);
  return { ...(await trackTicket(ctx, row)), extra: results };
}

/** A closed ticket is never locked, for it cannot change, and neither is one that the actor does not see; `path` names the id in the input. */
export async function insistOnVisible(ctx: Transaction, id: string, locked: Result | undefined, path = 'ticketId'): Promise<Row> {
  const [row] = locked?.rows ?? [];
  return row ?? refuse((await isClosedAndVisible(ctx, id)) ? 'TICKET_CLOSED' : 'NOT_FOUND', ['input', path]);
}

/** A ticket that was merged changes no more; the other ticket does. */
export async function insistOnUnmerged(ctx: Transaction, { mergedIntoId }: Row, path = 'ticketId'): Promise<void> {
  if (mergedIntoId) refuse('MERGED', ['input', path], { into: await idIfVisible(ctx, mergedIntoId) });
}

/** A row that was selected with `lockedColumns`. */
export async function trackTicket(ctx: Transaction, row: Row): Promise<TrackedTicket> {
  const [tracked] = await trackTickets(ctx, [row]);
  return tracked as TrackedTicket;
}

/**
 * Rows that were selected with `lockedColumns`: the configuration with its calendars, from the cache in the usual case; the older versions of
 * calendars that the clocks refer to, in one statement where there are any; and each ticket as it is before the change, so that at the commit
 * its row is written, its previous values are noted and the counters of its queue move. `known` are further versions that its clocks may need.
 * Where tickets were merged into one of them, those are locked too, in one more statement.
 */
export async function trackTickets(ctx: Transaction, rows: readonly Row[], known: CalendarVersions = new Map()): Promise<TrackedTicket[]> {
  if (rows.length === 0) return [];
  const all = [...rows, ...(await lockMerged(ctx, rows))];
  const configuration = await configurationOf(ctx, rows[0]?.configVersion);
  const held = [configuration.calendarVersions, known];
  const older = [...new Set(all.flatMap((row) => versionsIn(row as Ticket)))].filter((version) => !held.some((versions) => versions.has(version)));
  const calendars = calendarFinder(...held, await readCalendarVersions(ctx, older));
  const tracked = all.map((row) => ({ ticket: trackedTicket(ctx, row), configuration, calendars, terms: row['terms'], merged: [] }));
  return withMerged(tracked).slice(0, rows.length);
}

async function lockMerged(ctx: Transaction, rows: readonly Row[]): Promise<Row[]> {
  const targets = rows.filter(({ mergedCount }) => mergedCount > 0);
  if (targets.length === 0) return [];
  const locked = await ctx.query(
    lockMergedStatement(
      ctx,
      targets.map(({ id }) => id),
      rows.map(({ id }) => id),
    ),
  );
  return locked[0]?.rows ?? [];
}

function withMerged(tracked: TrackedTicket[]): TrackedTicket[] {
  for (const one of tracked) if (one.ticket.mergedCount > 0) one.merged = tracked.filter(({ ticket }) => ticket.mergedIntoId === one.ticket.id);
  return tracked;
}

/** What follows from its changes before the commit; `core/commit-steps.ts` says in which order. */
function trackedTicket(ctx: Transaction, selected: Row): Ticket {
  const { configVersion: _, terms: _terms, rowId: _rowId, feedVersion: _version, ...row } = selected;
  const ticket = track(ctx, tickets, row);
  indexChangedTexts(ctx, ticket, row);
  trackPreviousValues(ctx, ticket, row);
  countTicket(ctx, ticket, false);
  keepTicket(ctx, ticket, selected);
  return ticket;
}

/** The versions of calendars that a ticket's clocks are measured by, or were. */
export function versionsIn({ clocks }: Pick<Ticket, 'clocks'>): string[] {
  const measured = clocks?.clocks.flatMap(({ intervals }) => intervals.flatMap(({ calendar }) => calendar ?? [])) ?? [];
  return [...new Set([...measured, ...Object.values(clocks?.calendars ?? {})])];
}
