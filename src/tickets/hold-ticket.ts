import { sql } from 'kysely';
import { shelve } from '../calendars/shelf.ts';
import { type Configuration, configurationOf, configVersion } from '../configuration/configuration.ts';
import type { Cover } from '../entitlements/cover.ts';
import { columnsOf, hold } from '../platform/held-rows.ts';
import { publicId, requireId } from '../platform/ids.ts';
import type { Result, Row, Statement } from '../platform/packet.ts';
import type { Sql, Viewer } from '../platform/reading/shape.ts';
import { verbStatement } from '../platform/reading/verb-statement.ts';
import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';
import { noteWas } from './note-was.ts';
import { countTicket } from './queue-counts.ts';
import { ticketSight } from './sight.ts';
import { type Ticket, tickets } from './ticket.ts';

export interface OnTicket {
  ticketId: string;
  expectedVersion?: number | null;
}

/** A ticket in the hands of a change, with the configuration it happens under. */
export interface HeldTicket {
  ticket: Ticket;
  desk: Configuration;
  cover: Cover | null;
  /** What was read beside it, in the same packet. */
  beside: Result[];
}

/** The ticket, locked until commit; whether it is in sight is asked behind the lock. One the actor cannot see is not there; a closed one is held by nobody, for it cannot change. */
export async function holdTicket(ctx: Writing, input: OnTicket, ...beside: Statement[]): Promise<HeldTicket> {
  const id = requireId(input.ticketId, 'Ticket');
  const [locked, ...rest] = await ctx.query(lockOf(ctx, id), ...beside);
  const row = await insistOnSeen(ctx, id, locked);
  insistOnUnmerged(row);
  insistOnVersion(input.expectedVersion, row.version);
  return { ...(await take(ctx, row)), beside: rest };
}

/** Of what was locked; `path` names the id in the input. */
export async function insistOnSeen(ctx: Writing, id: string, locked: Result | undefined, path = 'ticketId'): Promise<Row> {
  const [row] = locked?.rows ?? [];
  return row?.isSeen ? row : refuse((await isClosedInSight(ctx, id)) ? 'TICKET_CLOSED' : 'NOT_FOUND', ['input', path]);
}

/** What was merged goes on in the other ticket, and nowhere else. */
export function insistOnUnmerged({ mergedIntoId }: Row, path = 'ticketId'): void {
  if (mergedIntoId) refuse('MERGED', ['input', path], { into: publicId('Ticket', mergedIntoId) });
}

/** A row that was selected with `lockedColumns`, and the counters that will follow it. */
export async function take(ctx: Writing, { isSeen: _, configVersion, cover, ...row }: Row): Promise<Omit<HeldTicket, 'beside'>> {
  const ticket = hold(ctx, tickets, row);
  countTicket(ctx, ticket, false);
  noteWas(ctx, ticket, row);
  const desk = await configurationOf(ctx, configVersion);
  await shelve(ctx, versionsIn(ticket));
  return { ticket, desk, cover };
}

/** The versions of calendars that a ticket's clocks go by, or went by. */
export function versionsIn({ clocks }: Pick<Ticket, 'clocks'>): string[] {
  const measured = clocks?.clocks.flatMap(({ stretches }) => stretches.flatMap(({ calendar }) => calendar ?? [])) ?? [];
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

export function lockOf(ctx: Writing, id: string): Statement {
  return verbStatement(ctx, 'hold ticket', { id }, (viewer, { id }) => {
    const isSeen = sql`(${ticketSight(sql.ref('t'), viewer)}) as "isSeen"`;
    return sql`select ${lockedColumns(viewer)}, ${isSeen} from ticket t where t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid for update of t`;
  });
}

async function isClosedInSight(ctx: Writing, id: string): Promise<boolean> {
  const looked = verbStatement(ctx, 'look for closed ticket', { id }, (viewer, { id }) => {
    const isClosed = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid and t.closed_at is not null`;
    return sql`select from ticket t where ${isClosed} and (${ticketSight(sql.ref('t'), viewer)})`;
  });
  const [found] = await ctx.query(looked);
  return (found?.affected ?? 0) > 0;
}
