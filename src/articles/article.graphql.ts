import { IsOptional } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Attachment, NamesUploads } from '../attachments/attachment.graphql.ts';
import { connectionOf, ForwardArgs } from '../core/graphql/connection.graphql.ts';
import { htmlDescription } from '../core/graphql/html-description.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Body, Line } from '../core/graphql/texts.ts';
import { Actor } from '../people/actor.graphql.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';
import { ArticleShape } from './article.shape.ts';
import type { ArticleAudience, ArticleState } from './article.ts';

export const ArticleStateEnum = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', ARCHIVED: 'ARCHIVED' } as const;
registerEnumType(ArticleStateEnum, {
  name: 'ArticleState',
  description: 'The state of an article.',
  valuesConfig: {
    DRAFT: { description: 'The article is being written.' },
    PUBLISHED: { description: 'The article is published for its audience.' },
    ARCHIVED: { description: 'The article is no longer shown to its readers.' },
  },
});

export const ArticleAudienceEnum = { EVERYONE: 'EVERYONE', AGENTS: 'AGENTS' } as const;
registerEnumType(ArticleAudienceEnum, {
  name: 'ArticleAudience',
  description: 'Who can read a published article.',
  valuesConfig: { EVERYONE: { description: 'Everybody in the desk can read it.' }, AGENTS: { description: 'Only agents can read it.' } },
});

@ObjectType({
  implements: Node,
  description: 'An article of the knowledge base. Requesters read the published articles for everyone. Requires `article:read`.',
  simpleResolvers: true,
})
export class Article extends Node {
  @Field(() => Int, { description: 'The version of the article, which grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'The title of the article, at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'The text of the article in Markdown (CommonMark), as it was written.' })
  body!: string;

  @Field(() => String, {
    description: `The text of the article ${htmlDescription}`,
  })
  bodyHtml!: string;

  @Field(() => ArticleStateEnum, { description: 'The state of the article.' })
  state!: ArticleState;

  @Field(() => ArticleAudienceEnum, { description: 'Who can read the article once it is published.' })
  audience!: ArticleAudience;

  @Field(() => Actor, { description: 'The person or API key that created the article.' })
  author!: Actor;

  @Field(() => DateTime, { description: 'When the article was created.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When the article last changed.' })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the article was last published; null when it never was.' })
  publishedAt!: Date | null;

  @Field(() => [Attachment], { description: 'The files of the article, at most 20, in the order in which their uploads were begun.' })
  attachments!: Attachment[];
}

export const { Connection: ArticleConnection } = connectionOf('Article', () => Article, 'articles');

@InputType({ description: 'Selects articles among those that the viewer can read. All parts that are given must match; null is refused.' })
export class ArticleFilter {
  @Field(() => [ArticleStateEnum], { nullable: true, description: 'Matches articles in one of these states.' })
  state?: ArticleState[];

  @Field(() => [ArticleAudienceEnum], { nullable: true, description: 'Matches articles for one of these audiences.' })
  audience?: ArticleAudience[];
}

@ArgsType()
export class ArticlesArgs extends ForwardArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles to return; every article that the viewer can read when null or left out.' })
  filter?: ArticleFilter;

  @Field(() => String, {
    nullable: true,
    description:
      "The words to search for, at most 200 characters; every word must occur, and no sign is an operator. Word stems of the desk's language count, accents do not, and exact words come first; the parts of a code such as ORA-00942 are words too. If no article has all the words, those are returned in which at least half of them, or words like them or that contain them, occur. At most 100 articles are returned, the best match first. A text that shows nothing, such as an empty one, lists every article, as if it were left out.",
  })
  search?: string;
}

@InputType({ description: 'The text of a new article, which starts as a draft.' })
export class CreateArticleInput extends MutationInput {
  @Field(() => String, { description: 'The title of the article; 1 to 200 characters.' })
  @Line(200)
  title!: string;

  @Field(() => String, { description: 'The text of the article in Markdown; 1 to 100,000 characters.' })
  @Body(100_000)
  body!: string;

  @Field(() => ArticleAudienceEnum, { nullable: true, description: 'Who can read the article once it is published; `EVERYONE` when left out.' })
  audience?: ArticleAudience | null;

  @NamesUploads(
    'The ids of uploads that the caller began, at most 20, which become the files of the article. One that is named elsewhere already, or is older than a day, is refused with `NOT_FOUND`.',
  )
  attachmentIds?: string[] | null;
}

@InputType({ description: 'The article to publish.' })
export class PublishArticleInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the article; refused with `NOT_FOUND` when it does not exist.' })
  articleId!: string;
}

@InputType({ description: 'The article to archive.' })
export class ArchiveArticleInput extends PublishArticleInput {}

@InputType({ description: 'The article and its new values. What is null or left out stays as it is.' })
export class UpdateArticleInput extends PublishArticleInput {
  @Field(() => String, { nullable: true, description: 'The new title; 1 to 200 characters.' })
  @IsOptional()
  @Line(200)
  title?: string;

  @Field(() => String, { nullable: true, description: 'The new text in Markdown; 1 to 100,000 characters.' })
  @IsOptional()
  @Body(100_000)
  body?: string;

  @Field(() => ArticleAudienceEnum, { nullable: true, description: 'The new audience of the article.' })
  audience?: ArticleAudience;

  @NamesUploads(
    'All files that the article has from now on, at most 20: ids of its attachments that stay, and of uploads that the caller began. An attachment that is not among them goes; an empty list takes all. An unknown id is refused with `NOT_FOUND`.',
  )
  attachmentIds?: string[];
}

@InputType({ description: 'The resolved or closed ticket to make an article from.' })
export class DraftArticleFromTicketInput extends TicketInput {}

@InputType({ description: 'The ticket and the article that solves it.' })
export class LinkSolutionInput extends TicketInput {
  @Field(() => ID, { nullable: true, description: 'An article that the caller can read, otherwise `NOT_FOUND`. Null or left out removes the link.' })
  articleId?: string | null;
}

const ArticlePayload = nodePayload('article', () => Article, ArticleShape, 'The article; null when the mutation was refused.');

@ObjectType({ description: 'The new draft, or the reasons why none was created.', simpleResolvers: true })
export class DraftArticleFromTicketPayload extends ArticlePayload {}

@ObjectType({ description: 'The new article, or the reasons why none was created.', simpleResolvers: true })
export class CreateArticlePayload extends ArticlePayload {}

@ObjectType({ description: 'The article after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class UpdateArticlePayload extends ArticlePayload {}

@ObjectType({ description: 'The article after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class PublishArticlePayload extends ArticlePayload {}

@ObjectType({ description: 'The article after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class ArchiveArticlePayload extends ArticlePayload {}
