import { Field, InputType, ObjectType } from 'type-graphql';
import { htmlDescription } from '../core/graphql/html-description.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { LocaleScalar } from '../core/graphql/scalars.ts';
import { Body, Line } from '../core/graphql/texts.ts';
import type { Heading } from '../core/markdown.ts';
import type { Locale } from '../core/refusal.ts';
import { Article, ArticleHeading } from './article.graphql.ts';
import { ArticleInput } from './article.inputs.graphql.ts';
import { ArticleShape } from './article.shape.ts';

@ObjectType({ description: 'The text of an article in one language.', simpleResolvers: true })
export class ArticleText {
  @Field(() => LocaleScalar, { description: 'Its language: `es`, `en` or `pt`.' })
  locale!: Locale;

  @Field(() => String, { description: 'The title, at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'The text in Markdown (CommonMark), as it was written.' })
  body!: string;

  @Field(() => String, { description: `The text ${htmlDescription}` })
  bodyHtml!: string;

  @Field(() => [ArticleHeading], { description: 'The headings of the text, as `Article.headings`.' })
  headings!: Heading[];
}

@InputType({ description: 'The article, and its text in another language.' })
export class TranslateArticleInput extends ArticleInput {
  @Field(() => LocaleScalar, { description: 'The language: `es`, `en` or `pt`, and not the own one of the article; otherwise `INVALID`.' })
  locale!: string;

  @Field(() => String, { description: 'The title in that language; 1 to 200 characters.' })
  @Line(200)
  title!: string;

  @Field(() => String, { description: 'The text in that language, in Markdown; 1 to 100,000 characters.' })
  @Body(100_000)
  body!: string;
}

@InputType({ description: 'The article, and the language in which its text goes.' })
export class RemoveArticleTranslationInput extends ArticleInput {
  @Field(() => LocaleScalar, { description: 'The language; refused with `NOT_FOUND` when the article is not translated to it.' })
  locale!: string;
}

const ArticlePayload = nodePayload('article', () => Article, ArticleShape, 'The article; null when the mutation was refused.');

@ObjectType({ description: 'The article with its text in another language, or the reasons why nothing was changed.', simpleResolvers: true })
export class TranslateArticlePayload extends ArticlePayload {}

@ObjectType({ description: 'The article without that text, or the reasons why nothing was changed.', simpleResolvers: true })
export class RemoveArticleTranslationPayload extends ArticlePayload {}
