import { runInTenant } from '../database/tenancy.ts';
import type { Services } from './context.ts';
import { inBatches, inEachTenant, tenantsOf } from './each-tenant.ts';

const dayMs = 86_400_000;
const batchSize = 1_000;

const some = `
  delete from idempotency where tenant_id = $1 and (principal_id, key) in (
    select i.principal_id, i.key from idempotency i where i.tenant_id = $1 and i.created_at < $2 order by i.created_at limit ${batchSize})`;

/** Deletes stored answers of idempotency keys after two days. */
export async function purgeIdempotency(services: Services, stop: AbortSignal): Promise<number> {
  const before = new Date(services.now().getTime() - 2 * dayMs);
  const tenants = { name: 'tenants_with_old_keys', text: 'select tenant_id from tenants_with_old_keys($1)', values: [before] };
  const failure = 'old idempotency keys could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const statement = { name: 'purge_idempotency', text: some, values: [tenantId, before] };
      return (await runInTenant({ services, tenant: { id: tenantId } }, statement)).affected;
    }),
  );
}
