import { systemContext } from '../access/authenticate.ts';
import type { Context, Services } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { moveWaiting } from './move-waiting.ts';

/** Moves the tickets that still wait for a release that is out, at every desk; gives how many. Any number of workers may do so at once. */
export async function moveReleased(services: Services, stop: AbortSignal): Promise<number> {
  const { rows } = await services.pool.query<{ tenant_id: string }>('select tenant_id from tenants_with_released()');
  let moved = 0;
  for (const { tenant_id } of rows) {
    if (stop.aborted) break;
    moved += await moveAt(services, tenant_id, stop).catch((err: unknown) => {
      services.log.error({ err, tenantId: tenant_id }, 'tickets that waited for a release could not be moved; it is tried again');
      return 0;
    });
  }
  return moved;
}

async function moveAt(services: Services, tenantId: string, stop: AbortSignal): Promise<number> {
  const clock = await systemContext(services, tenantId);
  if (!clock) return 0;
  let moved = 0;
  for (const id of await unsettled(clock)) {
    for (let batch = -1; batch !== 0 && !stop.aborted; moved += Math.max(batch, 0)) batch = await moveWaiting(clock, id);
  }
  return moved;
}

async function unsettled(clock: Context): Promise<string[]> {
  const text = 'select id from release where tenant_id = $1 and published_at is not null and settled_at is null order by id';
  const rows = await readRows<{ id: string }>(clock, { name: 'unsettled_releases', text, values: [clock.tenant.id] });
  return rows.map(({ id }) => id);
}
