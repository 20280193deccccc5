import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Authorized, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { requireId } from '../core/ids.ts';
import { all } from '../reading/plan/compare.ts';
import { byRelevance, isFound, searchTerms } from '../reading/plan/found.ts';
import { readById, readConnection } from '../reading/read.ts';
import type { Sql } from '../reading/shape/shape.ts';
import {
  ArchiveArticleInput,
  ArchiveArticlePayload,
  Article,
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
import { searchArticles } from './search-articles.ts';
import { archiveArticle, createArticle, publishArticle, updateArticle } from './write-article.ts';

@Resolver()
export class ArticleResolver {
  @Authorized('article:read')
  @Query(() => ArticleConnection, {
    description:
      'Returns the articles that the viewer can read: the last changed first, or the best matches of a search. Cost: one statement that uses the index of the order; a search takes one more that uses a full-text index. Requires `article:read`.',
  })
  async articles(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => ArticlesArgs) args: ArticlesArgs) {
    const terms = searchTerms(args.search);
    if (terms === null) return readConnection(ctx, info, ArticleShape, { args }, newestArticlesFirst, (row, { args }) => filterSql(row, args.filter));
    const ids = await searchArticles(ctx, terms);
    return readConnection(ctx, info, ArticleShape, { args, ids }, byRelevance, (row, given) => all([isFound(row, given), filterSql(row, given.args.filter)]));
  }

  @Authorized('article:read')
  @Query(() => Article, {
    nullable: true,
    description: 'Returns one article by its id; null when there is none that the viewer can read. Requires `article:read`.',
  })
  article(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'The id of the article.' }) id: string) {
    return readById(ctx, info, ArticleShape, requireId(id, 'Article'));
  }

  @Authorized('article:write')
  @Mutation(() => CreateArticlePayload, {
    description: 'Creates an article as a draft. Requires `article:write`. Refusals: `NOT_FOUND` (an upload), `NOT_UPLOADED`, `INVALID`.',
  })
  createArticle(@Ctx() ctx: Context, @Arg('input', () => CreateArticleInput, { description: 'The text of the new article.' }) input: CreateArticleInput) {
    return answer(ctx, 'createArticle', createArticle, input);
  }

  @Authorized('article:write')
  @Mutation(() => UpdateArticlePayload, {
    description:
      'Changes the text, the audience or the files of an article. Requires `article:write`. Refusals: `NOT_FOUND` (the article or an upload), `CONFLICT`, `NOT_UPLOADED`, `INVALID`.',
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
