import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Authorized, ID, Info, Query, Resolver } from 'type-graphql';
import { categoriesWithin } from '../classification/category.shape.ts';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { requireId } from '../core/ids.ts';
import { all } from '../reading/plan/compare.ts';
import { byRelevance, isFound, searchTerms } from '../reading/plan/found.ts';
import { readById, readConnection } from '../reading/read.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { noteFruitlessSearch } from '../tickets/search/note-fruitless-search.ts';
import { Article, ArticleConnection, type ArticleFilter, ArticlesArgs } from './article.graphql.ts';
import { ArticleShape, newestArticlesFirst } from './article.shape.ts';
import { searchArticles } from './search-articles.ts';

@Resolver()
export class ArticleResolver {
  @Authorized('article:read')
  @Query(() => ArticleConnection, {
    description:
      'Returns the articles that the viewer can read: the last changed first, or the best matches of a search. Cost: one statement that uses the index of the order; a search takes one more that uses a full-text index. A search of a requester that finds nothing is noted for `knowledgeGaps`, at most 20 a day. Requires `article:read`.',
  })
  async articles(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => ArticlesArgs) args: ArticlesArgs) {
    const terms = searchTerms(args.search);
    if (terms === null)
      return readConnection(ctx, info, ArticleShape, { args }, newestArticlesFirst, (row, { args }, viewer) => filterSql(row, args.filter, viewer));
    const ids = await searchArticles(ctx, terms);
    if (ids.length === 0) await noteFruitlessSearch(ctx, terms);
    return readConnection(ctx, info, ArticleShape, { args, ids }, byRelevance, (row, given, viewer) =>
      all([isFound(row, given), filterSql(row, given.args.filter, viewer)]),
    );
  }

  @Authorized('article:read')
  @Query(() => Article, {
    nullable: true,
    description: 'Returns one article by its id; null when there is none that the viewer can read. Requires `article:read`.',
  })
  article(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'The id of the article.' }) id: string) {
    return readById(ctx, info, ArticleShape, requireId(id, 'Article'));
  }
}

function filterSql(row: Sql, filter: ArticleFilter | undefined, viewer: Viewer): Sql | null {
  const conditions = Object.entries({ state: filter?.state, audience: filter?.audience }).flatMap(([name, values]) =>
    values ? [sql`${row}.${sql.ref(name)} = any(${values}::text[])`] : [],
  );
  if (filter?.category) conditions.push(sql`${row}.category_id = any(${categoriesWithin(filter.category, viewer)})`);
  return conditions.length === 0 ? null : sql.join(conditions, sql` and `);
}
