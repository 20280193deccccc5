import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/each-tenant.ts';
import { readRows, runInTenant } from '../database/tenancy.ts';

const batchSize = 1_000;
const tenants = { name: 'tenants_with_doubtful_words', text: 'select tenant_id from tenants_with_doubtful_words()' };
const doubtful = `select word from article_word where tenant_id = $1 and is_doubtful order by word limit ${batchSize}`;

/** Anyone who writes one of the words at this moment waits for the row and puts the word back, or was first and took the doubt away. */
const settle = `
  with used as (
    select distinct translate(l, 'ñ', 'n') as word from article a cross join lateral unnest(tsvector_to_array(a.exact_words)) l
    where a.tenant_id = $1 and translate(l, 'ñ', 'n') = any ($2::text[])
  ), kept as (
    update article_word set is_doubtful = false where tenant_id = $1 and word in (select u.word from used u) and is_doubtful
  )
  delete from article_word where tenant_id = $1 and word = any ($2::text[]) and is_doubtful and word not in (select u.word from used u)`;

/** Removes the words of searches that no article has any more. Only words of articles that were changed since are looked at. */
export async function purgeArticleWords(services: Services, stop: AbortSignal): Promise<number> {
  const failure = 'words of articles could not be removed; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const ctx = { services, tenant: { id: tenantId } };
      const words = (await readRows<{ word: string }>(ctx, { name: 'doubtful_words', text: doubtful, values: [tenantId] })).map(({ word }) => word);
      if (words.length > 0) await runInTenant(ctx, { name: 'settle_words', text: settle, values: [tenantId, words] });
      return words.length;
    }),
  );
}
