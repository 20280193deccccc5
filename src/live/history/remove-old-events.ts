import { systemContext } from '../../access/authenticate.ts';
import type { Context, Services } from '../../core/context.ts';
import { inEachTenant, tenantsOf } from '../../core/each-tenant.ts';
import { readRows } from '../../database/tenancy.ts';
import { foldWholeFeed } from '../../reports/fold-feed.ts';

const dayMs = 86_400_000;
const batchSize = 1_000;
const tenants = { name: 'tenants_removing_events', text: 'select tenant_id from tenants_removing_events()' };

/** Removes events that are older than their desk keeps them, but those of open tickets. Returns how many. */
export async function removeOldEvents(services: Services, stop: AbortSignal): Promise<number> {
  const failure = 'old events could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, async (tenantId) => {
    const ctx = await systemContext(services, tenantId);
    return ctx ? removeInTenant(ctx, stop) : 0;
  });
}

/** From the beginning, so that those of tickets that were closed since go too. Each batch is a transaction, which also notes how far events were removed. */
async function removeInTenant(ctx: Context, stop: AbortSignal): Promise<number> {
  const { tenant } = ctx;
  const [row] = await readRows<{ days: number | null }>(ctx, {
    name: 'days_of_events',
    text: 'select keeps_events_days as days from tenant where tenant_id = $1',
    values: [tenant.id],
  });
  if (row?.days == null) return 0;
  const before = new Date(ctx.now().getTime() - row.days * dayMs);
  await foldWholeFeed(ctx.services, tenant.id, stop);
  if (!(await areReported(ctx, before))) return 0;
  let removed = 0;
  for (let after: string | undefined = '0'; after !== undefined && !stop.aborted; ) {
    const batch: { lookedTo: string; removed: number } | undefined = (
      await readRows<{ lookedTo: string; removed: number }>(ctx, removal(tenant.id, after, before))
    )[0];
    removed += batch?.removed ?? 0;
    after = batch?.lookedTo;
  }
  return removed;
}

/** Whether all events that are older are in the reports, which need them no more. */
async function areReported(ctx: Context, before: Date): Promise<boolean> {
  const text = 'select from feed f join report_position p on p.tenant_id = $1 where f.tenant_id = $1 and (p.seq >= f.seq or p.at >= $2)';
  return (await readRows(ctx, { name: 'are_reported', text, values: [ctx.tenant.id, before] })).length > 0;
}

function removal(tenantId: string, after: string, before: Date) {
  const text = 'select looked_to::text as "lookedTo", removed from remove_old_events($1, $2, $3, $4)';
  return { name: 'remove_old_events', text, values: [tenantId, after, before, batchSize] };
}
