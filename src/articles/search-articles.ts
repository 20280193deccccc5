import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import type { NamedOrder } from '../reading/plan/listing.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { readable } from './article.shape.ts';

const most = 100;

/** The ids of the best matches, by a function outside row-level security with its own tenant predicate: only so are the indexes used. */
export async function searchArticles(ctx: Context, search: string): Promise<string[]> {
  const found = verbStatement(ctx, 'search articles', { search }, (viewer, { search }) => {
    const { states, audiences } = readable(viewer);
    const [, language] = viewer.languages;
    return sql`select id from search_article(${viewer.tenantId}::uuid, ${language}::text, ${search}::text, ${states}::text[], ${audiences}::text[], ${sql.lit(most)})`;
  });
  return (await readRows<{ id: string }>(ctx, found)).map(({ id }) => id);
}

/** In the order they were found. */
export function byRelevance({ ids }: { ids: unknown }): NamedOrder {
  return { name: 'RELEVANCE', by: [{ order: [{ by: (row) => sql`array_position(${ids}::uuid[], ${row}.id)`, type: 'integer' }], direction: 'ASC' }] };
}
