import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { requireId } from '../platform/ids.ts';
import { compiled, viewerOf } from '../platform/reading/statement.ts';
import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/tenancy.ts';
import { ticketSight } from './sight.ts';
import { Ticket } from './ticket.ts';

export interface OnTicket {
  ticketId: string;
  expectedVersion?: number | null;
}

/** The ticket, locked until commit; whether it is in sight is asked behind the lock, on the same connection. One the actor cannot see is not there; a closed one is held by nobody, for it cannot change. */
export async function holdTicket(ctx: Writing, input: OnTicket): Promise<Ticket> {
  const id = requireId(input.ticketId, 'Ticket');
  const [held, isSeen] = await Promise.all([ctx.em.findOne(Ticket, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }), sees(ctx, id)]);
  if (!isSeen) refuse('NOT_FOUND', ['input', 'ticketId']);
  if (!held) refuse('TICKET_CLOSED', ['input', 'ticketId']);
  insistOnVersion(input.expectedVersion, held.version);
  return held;
}

/** A stale copy is refused with the version that stands. */
export function insistOnVersion(expected: number | null | undefined, version: number): void {
  if (expected != null && expected !== version) refuse('CONFLICT', ['input', 'expectedVersion'], { version });
}

async function sees(ctx: Writing, id: string): Promise<boolean> {
  const row = sql.ref('t');
  const statement = sql`select 1 from ticket t where t.tenant_id = ${ctx.tenant.id}::uuid and t.id = ${id}::uuid and (${ticketSight(row, viewerOf(ctx))})`;
  const { rows } = await ctx.em.getKysely().executeQuery(compiled(statement));
  return rows.length > 0;
}
