import { newId } from '../platform/ids.ts';
import type { Writing } from '../platform/transact.ts';

const request = `insert into recalculation (tenant_id, id, policy_id, calendar_id, requested_at, requested_by_id)
  select $1, $2, $3, $4, $5, p.id from principal p where p.tenant_id = $1 and p.id = $6`;

/** Open tickets go under another version in batches of the worker, for they may be many (rules 15, 16, 19). */
export async function requestRecalculations(ctx: Writing, calendars: string[], policies: string[]): Promise<void> {
  const at = ctx.now();
  const values = (policy: string | null, calendar: string | null) => [ctx.tenant.id, newId(at), policy, calendar, at, ctx.actor.id];
  for (const id of calendars) ctx.later({ text: request, values: values(null, id) });
  for (const id of policies) ctx.later({ text: request, values: values(id, null) });
}
