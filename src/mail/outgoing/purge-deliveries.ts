import type { Services } from '../../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../../core/each-tenant.ts';
import { runInTenant } from '../../database/tenancy.ts';

const keptDays = 90;

const some = 'delete from delivery where tenant_id = $1 and id in (select v.id from delivery v where v.tenant_id = $1 and v.id < $2 order by v.id limit 1000)';

/** Deletes deliveries after 90 days, as notifications are. */
export async function purgeDeliveries(services: Services, stop: AbortSignal): Promise<number> {
  const before = firstKept(new Date(services.now().getTime() - keptDays * 86_400_000));
  const tenants = { name: 'tenants_with_old_deliveries', text: 'select tenant_id from tenants_with_old_deliveries($1)', values: [before] };
  const failure = 'old deliveries could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const statement = { name: 'purge_deliveries', text: some, values: [tenantId, before] };
      return (await runInTenant({ services, tenant: { id: tenantId } }, statement)).affected;
    }),
  );
}

/** The lowest id that was made at this instant. */
function firstKept(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
