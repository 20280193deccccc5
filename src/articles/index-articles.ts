import { systemContext } from '../access/authenticate.ts';
import type { Services } from '../core/context.ts';
import { runInTenant } from '../database/tenancy.ts';

/** So many articles are locked at once while their words are made again. */
const batchSize = 10;

/** An article is searched for in the language of its desk: where that has changed, it gets the words of the new one. Returns how many did. */
export async function indexArticles(services: Services, stop: AbortSignal): Promise<number> {
  const { rows } = await services.connections.query({ text: 'select tenant_id from tenants_with_articles_to_index()' });
  let indexed = 0;
  for (const { tenant_id: tenantId } of rows) {
    if (stop.aborted) break;
    indexed += await indexBatch(services, tenantId).catch((err: unknown) => {
      services.log.error({ err, tenantId }, 'articles could not be indexed in the language of their desk; the worker will retry');
      return 0;
    });
  }
  return indexed;
}

const text = `
  with batch as (
    select a.id from article a where a.tenant_id = $1 and a.search_language = any(array_remove(array['es', 'en', 'pt'], $2))
    order by a.id limit $3 for update skip locked)
  update article a set search_language = $2 from batch where a.tenant_id = $1 and a.id = batch.id`;

/** Its version and the time of its change stay: it says the same as before. */
async function indexBatch(services: Services, tenantId: string): Promise<number> {
  const ctx = await systemContext(services, tenantId);
  if (!ctx) return 0;
  return (await runInTenant(ctx, { name: 'index_articles', text, values: [tenantId, ctx.tenant.locale, batchSize] })).affected;
}
