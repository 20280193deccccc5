import { systemContext } from '../access/authenticate.ts';
import type { Context, Services } from '../core/context.ts';
import { inBatches, inEachTenant } from '../core/each-tenant.ts';
import { openWorkFinder } from '../core/tenants-with-work.ts';
import { readRows } from '../database/tenancy.ts';
import { moveWaiting } from './move-waiting.ts';

/** Moves the remaining tickets of published releases, for all tenants; returns how many. Workers may run this concurrently. */
export async function moveReleased(services: Services, stop: AbortSignal, find = openWorkFinder(services)): Promise<number> {
  const failure = 'tickets waiting for a release could not be moved; the worker will retry';
  return inEachTenant(services, { tenantIds: await find('RELEASES'), stop, failure }, (tenantId) => moveInTenant(services, tenantId, stop));
}

async function moveInTenant(services: Services, tenantId: string, stop: AbortSignal): Promise<number> {
  const systemCtx = await systemContext(services, tenantId);
  if (!systemCtx) return 0;
  let moved = 0;
  for (const id of await unsettled(systemCtx)) moved += await inBatches(stop, () => moveWaiting(systemCtx, id));
  return moved;
}

async function unsettled(systemCtx: Context): Promise<string[]> {
  const text = 'select id from release where tenant_id = $1 and published_at is not null and settled_at is null order by id';
  const rows = await readRows<{ id: string }>(systemCtx, { name: 'unsettled_releases', text, values: [systemCtx.tenant.id] });
  return rows.map(({ id }) => id);
}
