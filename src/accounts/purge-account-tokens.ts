import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/each-tenant.ts';
import { runInTenant } from '../database/tenancy.ts';

const dayMs = 86_400_000;

const some = `
  delete from account_token where tenant_id = $1 and id in (
    select t.id from account_token t where t.tenant_id = $1 and t.expires_at < $2 order by t.expires_at limit 1000)`;

/** Deletes links to accounts a day after they expired; with them goes what strangers gave to sign up. */
export async function purgeAccountTokens(services: Services, stop: AbortSignal): Promise<number> {
  const before = new Date(services.now().getTime() - dayMs);
  const tenants = { name: 'tenants_with_expired_links', text: 'select tenant_id from tenants_with_expired_links($1)', values: [before] };
  const failure = 'expired links could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const statement = { name: 'purge_account_tokens', text: some, values: [tenantId, before] };
      return (await runInTenant({ services, tenant: { id: tenantId } }, statement)).affected;
    }),
  );
}
