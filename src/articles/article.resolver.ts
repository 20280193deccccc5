import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Authorized, Info, Mutation, Query, Resolver } from 'type-graphql';
import { badArgument } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { all } from '../reading/plan/plan-connection.ts';
import { readConnection } from '../reading/read.ts';
import type { Sql } from '../reading/shape/shape.ts';
import {
  ArchiveArticleInput,
  ArchiveArticlePayload,
  ArticleConnection,
  type ArticleFilter,
  ArticlesArgs,
  CreateArticleInput,
  CreateArticlePayload,
  PublishArticleInput,
  PublishArticlePayload,
  UpdateArticleInput,
  UpdateArticlePayload,
} from './article.graphql.ts';
import { ArticleShape, newestArticlesFirst } from './article.shape.ts';
import { byRelevance, searchArticles } from './search-articles.ts';
import { archiveArticle, createArticle, publishArticle, updateArticle } from './write-article.ts';

const longestSearch = 200;

@Resolver()
export class ArticleResolver {
  @Authorized('article:read')
  @Query(() => ArticleConnection, {
    description:
      'Returns the articles that the viewer can read: the last changed first, or the best matches of a search. Cost: one statement that uses the index of the order; a search takes one more that uses a full-text index. Requires `article:read`.',
  })
  async articles(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => ArticlesArgs) args: ArticlesArgs) {
    if (args.search && args.search.length > longestSearch) throw badArgument(['search'], `A search has ${longestSearch} characters at most.`);
    const ids = args.search?.trim() ? await searchArticles(ctx, args.search) : null;
    if (!ids) return readConnection(ctx, info, ArticleShape, { args }, newestArticlesFirst, (row, { args }) => filterSql(row, args.filter));
    const isFound = (row: Sql, { ids }: { ids: unknown }) => sql`${row}.id = any(${ids}::uuid[])`;
    return readConnection(ctx, info, ArticleShape, { args, ids }, byRelevance, (row, given) => all([isFound(row, given), filterSql(row, given.args.filter)]));
  }

  @Authorized('article:write')
  @Mutation(() => CreateArticlePayload, { description: 'Creates an article as a draft. Requires `article:write`. Refusals: `INVALID`.' })
  createArticle(@Ctx() ctx: Context, @Arg('input', () => CreateArticleInput, { description: 'The text of the new article.' }) input: CreateArticleInput) {
    return answer(ctx, 'createArticle', createArticle, input);
  }

  @Authorized('article:write')
  @Mutation(() => UpdateArticlePayload, {
    description: 'Changes the text or the audience of an article. Requires `article:write`. Refusals: `NOT_FOUND`, `CONFLICT`, `INVALID`.',
  })
  updateArticle(@Ctx() ctx: Context, @Arg('input', () => UpdateArticleInput, { description: 'The article and its new values.' }) input: UpdateArticleInput) {
    return answer(ctx, 'updateArticle', updateArticle, input);
  }

  @Authorized('article:publish')
  @Mutation(() => PublishArticlePayload, {
    description: 'Publishes an article, so that its audience can read and find it. Requires `article:publish`. Refusals: `NOT_FOUND`, `CONFLICT`, `INVALID`.',
  })
  publishArticle(@Ctx() ctx: Context, @Arg('input', () => PublishArticleInput, { description: 'The article to publish.' }) input: PublishArticleInput) {
    return answer(ctx, 'publishArticle', publishArticle, input);
  }

  @Authorized('article:publish')
  @Mutation(() => ArchiveArticlePayload, {
    description:
      'Archives an article, which hides it from its readers. It can be published again. Requires `article:publish`. Refusals: `NOT_FOUND`, `CONFLICT`, `INVALID`.',
  })
  archiveArticle(@Ctx() ctx: Context, @Arg('input', () => ArchiveArticleInput, { description: 'The article to archive.' }) input: ArchiveArticleInput) {
    return answer(ctx, 'archiveArticle', archiveArticle, input);
  }
}

function filterSql(row: Sql, filter: ArticleFilter | undefined): Sql | null {
  const conditions = Object.entries({ state: filter?.state, audience: filter?.audience }).flatMap(([name, values]) =>
    values ? [sql`${row}.${sql.ref(name)} = any(${values}::text[])`] : [],
  );
  return conditions.length === 0 ? null : sql.join(conditions, sql` and `);
}
