import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { maxMatches } from '../reading/plan/found.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { readableStates, readerKeysSql, seesEveryArticle } from './article.shape.ts';

/** The ids of the best matches in the language of the desk or that of the viewer, found by `security definer` functions with their own tenant predicate, because row-level security prevents the use of the indexes. */
export async function searchArticles(ctx: Context, search: string): Promise<string[]> {
  const statement = verbStatement(ctx, 'search articles', { search }, (viewer, { search }) => {
    const [own, language] = viewer.languages;
    const wanted = sql`${search}::text, ${readableStates(viewer.actor)}::text[], ${searchedKeys(viewer)}, ${sql.lit(maxMatches)}`;
    return sql`select f.id from (
        select id, rank from search_article(${viewer.tenantId}::uuid, ${language}::text, ${wanted})
        union all select id, rank from search_article_translation(${viewer.tenantId}::uuid, ${own}::text, ${wanted})
      ) f group by f.id order by max(f.rank) desc, f.id limit ${sql.lit(maxMatches)}`;
  });
  return (await readRows<{ id: string }>(ctx, statement)).map(({ id }) => id);
}

/** For those who see every article the search does not look who reads it. */
function searchedKeys({ actor }: Viewer): Sql {
  return seesEveryArticle(actor) ? sql`null::text[]` : readerKeysSql(actor);
}
