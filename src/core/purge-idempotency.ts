import { runInTenant } from '../database/tenancy.ts';
import type { Services } from './context.ts';
import { inEachTenant, tenantIds } from './tenants-with-work.ts';

const dayMs = 86_400_000;

/** Deletes stored answers of idempotency keys after two days, each tenant in its own transaction. */
export async function purgeIdempotency(services: Services, stop: AbortSignal): Promise<number> {
  const before = new Date(services.now().getTime() - 2 * dayMs);
  const failure = 'the idempotency keys of a tenant could not be deleted; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantIds(services), stop, failure }, (tenantId) => purgeTenant(services, tenantId, before));
}

async function purgeTenant(services: Services, tenantId: string, before: Date): Promise<number> {
  const text = 'delete from idempotency where tenant_id = $1 and created_at < $2';
  return (await runInTenant({ services, tenant: { id: tenantId } }, { text, values: [tenantId, before] })).affected;
}
