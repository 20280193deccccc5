import { Arg, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { LocaleScalar } from '../core/graphql/scalars.ts';
import { Article } from './article.graphql.ts';
import { removeArticleTranslation, translateArticle } from './translate-article.ts';
import {
  ArticleText,
  RemoveArticleTranslationInput,
  RemoveArticleTranslationPayload,
  TranslateArticleInput,
  TranslateArticlePayload,
} from './translation.graphql.ts';

@Resolver(() => Article)
export class ArticleTranslationsResolver {
  @FieldResolver(() => [LocaleScalar], { description: 'The languages in which the article has a text: first its own, which `title` and `body` have.' })
  locales(): never {
    return readByStatement();
  }

  @FieldResolver(() => ArticleText, {
    description: 'The text of the article in a language; where it has none in it, its own text.',
  })
  inLocale(
    @Arg('locale', () => LocaleScalar, { nullable: true, description: "The language: `es`, `en` or `pt`; the viewer's when null or left out." })
    _locale?: string | null,
  ): never {
    return readByStatement();
  }
}

@Resolver()
export class TranslationMutations {
  @Authorized('article:write')
  @Mutation(() => TranslateArticlePayload, {
    description:
      'Gives an article its text in another language, or replaces the one that it has in it. One that is published, or is going to be at a time, is changed only by those who may publish it, otherwise `NOT_ALLOWED`. Requires `article:write`. Refusals: `NOT_FOUND`, `NOT_ALLOWED`, `CONFLICT`, `INVALID`.',
  })
  translateArticle(
    @Ctx() ctx: Context,
    @Arg('input', () => TranslateArticleInput, { description: 'The article, and its text in another language.' }) input: TranslateArticleInput,
  ) {
    return answer(ctx, 'translateArticle', translateArticle, input);
  }

  @Authorized('article:write')
  @Mutation(() => RemoveArticleTranslationPayload, {
    description:
      'Removes the text that an article has in another language; `versions` keep it. One that is published, or is going to be at a time, is changed only by those who may publish it, otherwise `NOT_ALLOWED`. Requires `article:write`. Refusals: `NOT_FOUND` (the article, or a text in that language), `NOT_ALLOWED`, `CONFLICT`, `INVALID`.',
  })
  removeArticleTranslation(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveArticleTranslationInput, { description: 'The article and the language.' }) input: RemoveArticleTranslationInput,
  ) {
    return answer(ctx, 'removeArticleTranslation', removeArticleTranslation, input);
  }
}
