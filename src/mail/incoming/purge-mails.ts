import type { Services } from '../../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../../core/each-tenant.ts';
import { runInTenant } from '../../database/tenancy.ts';

const batchSize = 200;
const dayMs = 86_400_000;

/** Answers to a mail are found by the row of one that is in a ticket, so that stays, without the bytes. */
const some = `
  with old as (
    select m.id, m.object_id, m.ticket_id from incoming_mail m where m.tenant_id = $1 and m.object_id is not null and m.received_at < $2 and m.state <> 'WAITING'
    order by m.received_at limit ${batchSize} for update skip locked
  ), emptied as (
    update incoming_mail set object_id = null where tenant_id = $1 and id = any(array(select id from old where ticket_id is not null))
  ), gone as (
    delete from incoming_mail where tenant_id = $1 and id = any(array(select id from old where ticket_id is null))
  )
  select object_id as "objectId" from old`;

/** Removes raw mails that are older than the server keeps them: first what names them, then the bytes, so that no row is without them. */
export async function purgeMails(services: Services, stop: AbortSignal): Promise<number> {
  const before = new Date(services.now().getTime() - services.incomingMail.days * dayMs);
  const tenants = { name: 'tenants_with_old_mail', text: 'select tenant_id from tenants_with_old_mail($1)', values: [before] };
  const failure = 'old mails could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const { rows } = await runInTenant({ services, tenant: { id: tenantId } }, { name: 'purge_mails', text: some, values: [tenantId, before] });
      for (const { objectId } of rows) await services.storage.store.remove({ tenantId, objectId });
      return rows.length;
    }),
  );
}
