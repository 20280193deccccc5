import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import {
  ArchiveArticleInput,
  ArchiveArticlePayload,
  CreateArticleInput,
  CreateArticlePayload,
  PublishArticleInput,
  PublishArticlePayload,
  ReturnArticleInput,
  ReturnArticlePayload,
  SubmitArticleInput,
  SubmitArticlePayload,
  UpdateArticleInput,
  UpdateArticlePayload,
} from './article.inputs.graphql.ts';
import { archiveArticle, publishArticle, returnArticle, submitArticle } from './publish-article.ts';
import { createArticle, updateArticle } from './write-article.ts';

@Resolver()
export class ArticleMutations {
  @Authorized('article:write')
  @Mutation(() => CreateArticlePayload, {
    description:
      'Creates an article as a draft. Requires `article:write`. Refusals: `NOT_FOUND` (an upload, an organization or the category), `NOT_UPLOADED`, `INVALID`.',
  })
  createArticle(@Ctx() ctx: Context, @Arg('input', () => CreateArticleInput, { description: 'The text of the new article.' }) input: CreateArticleInput) {
    return answer(ctx, 'createArticle', createArticle, input);
  }

  @Authorized('article:write')
  @Mutation(() => UpdateArticlePayload, {
    description:
      'Changes the text, the audience, the category or the files of an article. One that is published, or is going to be at a time, is changed only by those who may publish it, otherwise `NOT_ALLOWED`. Requires `article:write`. Refusals: `NOT_FOUND` (the article, an upload, an organization or the category), `NOT_ALLOWED`, `CONFLICT`, `NOT_UPLOADED`, `INVALID`.',
  })
  updateArticle(@Ctx() ctx: Context, @Arg('input', () => UpdateArticleInput, { description: 'The article and its new values.' }) input: UpdateArticleInput) {
    return answer(ctx, 'updateArticle', updateArticle, input);
  }

  @Authorized('article:write')
  @Mutation(() => SubmitArticlePayload, {
    description:
      'Submits a draft for review, after which somebody publishes or returns it. Requires `article:write`. Refusals: `NOT_FOUND`, `CONFLICT`, `NOT_A_DRAFT`, `INVALID`.',
  })
  submitArticle(@Ctx() ctx: Context, @Arg('input', () => SubmitArticleInput, { description: 'The draft to submit.' }) input: SubmitArticleInput) {
    return answer(ctx, 'submitArticle', submitArticle, input);
  }

  @Authorized('article:write')
  @Mutation(() => ReturnArticlePayload, {
    description:
      'Makes an article in review a draft again, with what is to change, so that it is not published; a time that was set for it counts no more. Requires `article:write`. Refusals: `NOT_FOUND`, `CONFLICT`, `NOT_IN_REVIEW`, `INVALID`.',
  })
  returnArticle(@Ctx() ctx: Context, @Arg('input', () => ReturnArticleInput, { description: 'The article to return.' }) input: ReturnArticleInput) {
    return answer(ctx, 'returnArticle', returnArticle, input);
  }

  @Authorized('article:publish')
  @Mutation(() => PublishArticlePayload, {
    description:
      'Publishes an article, so that its audience can read and find it, now or at a time. Requires `article:publish`. Refusals: `NOT_FOUND`, `CONFLICT`, `ARTICLE_PUBLISHED` (only with `publishAt`), `INVALID`.',
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
