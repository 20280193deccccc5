import type { Services } from '../../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../../core/each-tenant.ts';
import { runInTenant } from '../../database/tenancy.ts';

const dayMs = 86_400_000;
const batchSize = 1_000;

/** A session of a month has some three thousand tokens, so they go first, in batches of their own. */
const someTokens = `
  delete from refresh_token where tenant_id = $1 and id in (
    select r.id from session s join refresh_token r on r.tenant_id = $1 and r.session_id = s.id where s.tenant_id = $1 and s.ends_at < $2 limit ${batchSize})`;
const someSessions = `
  delete from session where tenant_id = $1 and id in (
    select s.id from session s where s.tenant_id = $1 and s.ends_at < $2
      and not exists (select from refresh_token r where r.tenant_id = $1 and r.session_id = s.id) limit ${batchSize})`;

/** Deletes sessions with their refresh tokens a day after their end. What happened to them stays in the events. */
export async function purgeSessions(services: Services, stop: AbortSignal): Promise<number> {
  const before = new Date(services.now().getTime() - dayMs);
  const tenants = { name: 'tenants_with_ended_sessions', text: 'select tenant_id from tenants_with_ended_sessions($1)', values: [before] };
  const failure = 'ended sessions could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, async (tenantId) => {
    const remove = async (name: string, text: string) =>
      (await runInTenant({ services, tenant: { id: tenantId } }, { name, text, values: [tenantId, before] })).affected;
    const tokens = await inBatches(stop, () => remove('purge_refresh_tokens', someTokens));
    return tokens + (await inBatches(stop, () => remove('purge_sessions', someSessions)));
  });
}
