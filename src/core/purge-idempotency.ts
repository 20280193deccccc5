import { runInTenant } from '../database/tenancy.ts';
import type { Services } from './context.ts';

const dayMs = 86_400_000;

/** Deletes stored answers of idempotency keys after two days, each tenant in its own transaction. */
export async function purgeIdempotency(services: Services): Promise<number> {
  const { rows } = await services.connections.query({ text: 'select tenant_id from tenant_slug' });
  const before = new Date(services.now().getTime() - 2 * dayMs);
  let deleted = 0;
  for (const { tenant_id } of rows) deleted += await purgeTenant(services, tenant_id, before);
  return deleted;
}

async function purgeTenant(services: Services, tenantId: string, before: Date): Promise<number> {
  const text = 'delete from idempotency where tenant_id = $1 and created_at < $2';
  return (await runInTenant({ services, tenant: { id: tenantId } }, { text, values: [tenantId, before] })).affected;
}
