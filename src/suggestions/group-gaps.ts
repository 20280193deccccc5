import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/each-tenant.ts';
import { runInTenant } from '../database/tenancy.ts';

const batchSize = 100;
/** So long somebody may still say that the need ended well. */
const waitMs = 3_600_000;

/** Puts questions that nothing answered together with those like them. Returns how many were put. */
export async function groupGaps(services: Services, stop: AbortSignal): Promise<number> {
  const before = new Date(services.now().getTime() - waitMs);
  const tenants = { name: 'tenants_with_gaps_to_group', text: 'select tenant_id from tenants_with_gaps_to_group($1)', values: [before] };
  const failure = 'questions without an answer could not be grouped; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const group = { name: 'group_gaps', text: 'select group_gaps($1, $2, $3) as done', values: [tenantId, before, batchSize] };
      return Number((await runInTenant({ services, tenant: { id: tenantId } }, group)).rows[0]?.done ?? 0);
    }),
  );
}
