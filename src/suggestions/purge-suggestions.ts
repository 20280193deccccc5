import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/each-tenant.ts';
import { runInTenant } from '../database/tenancy.ts';

const firstKept = `(select first_kept_question($2::timestamptz + d.time_offset_ms * interval '1 millisecond', d.keeps_events_days) from tenant d where d.tenant_id = $1)`;

const questions = `delete from suggestion where tenant_id = $1 and id in (
  select s.id from suggestion s where s.tenant_id = $1 and s.shown_at < ${firstKept} order by s.shown_at limit 1000)`;

/** One with an article stays with it. */
const gaps = `delete from knowledge_gap where tenant_id = $1 and last_asked_at < ${firstKept} and id in (
  select g.id from knowledge_gap g where g.tenant_id = $1 and g.last_asked_at < ${firstKept} and g.article_id is null
    and not exists (select from suggestion s where s.tenant_id = $1 and s.gap_id = g.id)
  order by g.last_asked_at limit 1000)`;

/** Deletes what was asked more than 400 days ago, or as soon as the desk no longer keeps events that old, and the gaps that nobody asked for since. */
export async function purgeSuggestions(services: Services, stop: AbortSignal): Promise<number> {
  const at = services.now();
  const tenants = { name: 'tenants_with_old_suggestions', text: 'select tenant_id from tenants_with_old_suggestions($1)', values: [at] };
  const failure = 'old suggestions could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, async (tenantId) => {
    const remove = async (name: string, text: string) =>
      (await runInTenant({ services, tenant: { id: tenantId } }, { name, text, values: [tenantId, at] })).affected;
    return (await inBatches(stop, () => remove('purge_suggestions', questions))) + (await inBatches(stop, () => remove('purge_gaps', gaps)));
  });
}
