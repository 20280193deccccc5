import { sql } from 'kysely';
import { loadCalendarVersions } from '../calendars/calendar-versions.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { configurationOf, configVersion } from '../configuration/current-configuration.ts';
import { publicId, requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transact.ts';
import type { Result, Row, Statement } from '../database/pipeline.ts';
import { columnsOf, track } from '../database/tracked-rows.ts';
import type { Cover } from '../entitlements/cover.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { trackPreviousValues } from './previous-values.ts';
import { countTicket } from './queue-counters.ts';
import { type Ticket, tickets } from './ticket.ts';
import { ticketVisibility } from './visibility/ticket-visibility.ts';

export interface TicketReference {
  ticketId: string;
  expectedVersion?: number | null;
}

/** A ticket in the hands of a change, with the configuration it happens under. */
export interface LockedTicket {
  ticket: Ticket;
  configuration: Configuration;
  cover: Cover | null;
  /** What was read beside it, in the same packet. */
  extra: Result[];
}

/** The ticket, locked until commit; whether it is in sight is asked behind the lock. One the actor cannot see is not there; a closed one is held by nobody, for it cannot change. */
export async function lockTicket(ctx: Transaction, input: TicketReference, ...extra: Statement[]): Promise<LockedTicket> {
  const id = requireId(input.ticketId, 'Ticket');
  const [locked, ...rest] = await ctx.query(lockStatement(ctx, id), ...extra);
  const row = await insistOnVisible(ctx, id, locked);
  insistOnUnmerged(row);
  insistOnVersion(input.expectedVersion, row.version);
  return { ...(await trackTicket(ctx, row)), extra: rest };
}

/** Of what was locked; `path` names the id in the input. */
export async function insistOnVisible(ctx: Transaction, id: string, locked: Result | undefined, path = 'ticketId'): Promise<Row> {
  const [row] = locked?.rows ?? [];
  return row?.isVisible ? row : refuse((await isClosedAndVisible(ctx, id)) ? 'TICKET_CLOSED' : 'NOT_FOUND', ['input', path]);
}

/** What was merged goes on in the other ticket, and nowhere else. */
export function insistOnUnmerged({ mergedIntoId }: Row, path = 'ticketId'): void {
  if (mergedIntoId) refuse('MERGED', ['input', path], { into: publicId('Ticket', mergedIntoId) });
}

/** A row that was selected with `lockedColumns`, and the counters that will follow it. */
export async function trackTicket(ctx: Transaction, { isVisible: _, configVersion, cover, ...row }: Row): Promise<Omit<LockedTicket, 'extra'>> {
  const ticket = track(ctx, tickets, row);
  countTicket(ctx, ticket, false);
  trackPreviousValues(ctx, ticket, row);
  const configuration = await configurationOf(ctx, configVersion);
  await loadCalendarVersions(ctx, versionsIn(ticket));
  return { ticket, configuration, cover };
}

/** The versions of calendars that a ticket's clocks go by, or went by. */
export function versionsIn({ clocks }: Pick<Ticket, 'clocks'>): string[] {
  const measured = clocks?.clocks.flatMap(({ intervals }) => intervals.flatMap(({ calendar }) => calendar ?? [])) ?? [];
  return [...new Set([...measured, ...Object.values(clocks?.calendars ?? {})])];
}

/** A stale copy is refused with the version that stands. */
export function insistOnVersion(expected: number | null | undefined, version: number): void {
  if (expected != null && expected !== version) refuse('CONFLICT', ['input', 'expectedVersion'], { version });
}

/** What a change needs of `t`, the ticket it locks. */
export function lockedColumns({ tenantId }: Viewer): Sql {
  const cover = sql`(select jsonb_build_object('type', e.type, 'policyId', e.policy_id) from entitlement e
    where e.tenant_id = ${tenantId}::uuid and e.id = t.entitlement_id) as cover`;
  return sql`${sql.raw(columnsOf(tickets, 't'))}, ${configVersion(tenantId)}, ${cover}`;
}

export function lockStatement(ctx: Transaction, id: string): Statement {
  return verbStatement(ctx, 'hold ticket', { id }, (viewer, { id }) => {
    const isVisible = sql`(${ticketVisibility(sql.ref('t'), viewer)}) as "isVisible"`;
    return sql`select ${lockedColumns(viewer)}, ${isVisible} from ticket t where t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid for update of t`;
  });
}

async function isClosedAndVisible(ctx: Transaction, id: string): Promise<boolean> {
  const looked = verbStatement(ctx, 'look for closed ticket', { id }, (viewer, { id }) => {
    const isClosed = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid and t.closed_at is not null`;
    return sql`select from ticket t where ${isClosed} and (${ticketVisibility(sql.ref('t'), viewer)})`;
  });
  const [found] = await ctx.query(looked);
  return (found?.affected ?? 0) > 0;
}
