import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/each-tenant.ts';
import { runInTenant } from '../database/tenancy.ts';

const some = `
  delete from notification where tenant_id = $1 and id in (
    select n.id from notification n
    where n.tenant_id = $1 and n.id < (
      select first_kept_notification($2::timestamptz + d.time_offset_ms * interval '1 millisecond', d.keeps_events_days) from tenant d where d.tenant_id = $1)
    order by n.id limit 1000)`;

/** Deletes notifications after 90 days, or as soon as the desk no longer keeps events that old. */
export async function purgeNotifications(services: Services, stop: AbortSignal): Promise<number> {
  const at = services.now();
  const tenants = { name: 'tenants_with_old_notifications', text: 'select tenant_id from tenants_with_old_notifications($1)', values: [at] };
  const failure = 'old notifications could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const statement = { name: 'purge_notifications', text: some, values: [tenantId, at] };
      return (await runInTenant({ services, tenant: { id: tenantId } }, statement)).affected;
    }),
  );
}
