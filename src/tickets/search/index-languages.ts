import { systemContext } from '../../access/authenticate.ts';
import type { Services } from '../../core/context.ts';
import { runInTenant } from '../../database/tenancy.ts';

/** So many tickets get their words again at once. */
const batchSize = 20;

/** Tickets are searched for in the language of their desk: where that has changed, they get the words of the new one. Returns how many did. */
export async function indexLanguages(services: Services, stop: AbortSignal): Promise<number> {
  const { rows } = await services.connections.query({ text: 'select tenant_id from tenants_with_tickets_to_index()' });
  let indexed = 0;
  for (const { tenant_id: tenantId } of rows) {
    if (stop.aborted) break;
    indexed += await indexBatch(services, tenantId).catch((err: unknown) => {
      services.log.error({ err, tenantId }, 'tickets could not be indexed in the language of their desk; the worker will retry');
      return 0;
    });
  }
  return indexed;
}

/** Locks the words before it reads the texts, so that nobody who changes a text meanwhile has their words overwritten by those of the old text. */
const text = `
  with stale as (
    select distinct x.ticket_id from ticket_text x where x.tenant_id = $1 and x.language = any(array_remove(array['es', 'en', 'pt'], $2)) order by x.ticket_id limit $3
  ), locked as (
    select x.ticket_id from ticket_text x where x.tenant_id = $1 and x.ticket_id in (select s.ticket_id from stale s) order by x.ticket_id, x.id, x.source for update
  ), batch as (
    select array_agg(distinct l.ticket_id) as ids from locked l
  )
  select index_tickets($1, b.ids, true), cardinality(b.ids) as indexed from batch b where b.ids is not null`;

async function indexBatch(services: Services, tenantId: string): Promise<number> {
  const ctx = await systemContext(services, tenantId);
  if (!ctx) return 0;
  const { rows } = await runInTenant(ctx, { name: 'index_languages', text, values: [tenantId, ctx.tenant.locale, batchSize] });
  return Number(rows[0]?.indexed ?? 0);
}
