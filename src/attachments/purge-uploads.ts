import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/each-tenant.ts';
import { runInTenant } from '../database/tenancy.ts';
import { uploadLivesMs } from './attach.ts';
import { charged } from './usage.ts';

/** Long enough that no transaction that names one is still running. */
const afterMs = uploadLivesMs + 3_600_000;
const batchSize = 100;

const some = `
  with gone as (
    delete from attachment where tenant_id = $1 and id in (
      select a.id from attachment a where a.tenant_id = $1 and a.begun_at < $2 and a.ticket_id is null and a.message_id is null and a.article_id is null
      order by a.begun_at limit ${batchSize} for update skip locked)
    returning object_id, thumbnail_id, part_ids, size
  ), given_back as (
    update file_usage set bytes = bytes - (select coalesce(sum(${charged('g.size')}), 0) from gone g where g.object_id is not null or g.part_ids <> '{}')
    where tenant_id = $1 and exists (select from gone g where g.object_id is not null or g.part_ids <> '{}')
  )
  select object_id as "objectId", thumbnail_id as "thumbnailId", part_ids as "partIds" from gone`;

/** Removes uploads that nobody named within a day: first the row, then the bytes, so that no row is without them. */
export async function purgeUploads(services: Services, stop: AbortSignal): Promise<number> {
  const before = new Date(services.now().getTime() - afterMs);
  const tenants = { name: 'tenants_with_old_uploads', text: 'select tenant_id from tenants_with_old_uploads($1)', values: [before] };
  const failure = 'uploads that nobody named could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const statement = { name: 'purge_uploads', text: some, values: [tenantId, before] };
      const { rows } = await runInTenant({ services, tenant: { id: tenantId } }, statement);
      const objects = rows.flatMap(({ objectId, thumbnailId, partIds }): (string | null)[] => [objectId, thumbnailId, ...partIds]);
      for (const objectId of objects) if (objectId) await services.storage.store.remove({ tenantId, objectId });
      return rows.length;
    }),
  );
}
