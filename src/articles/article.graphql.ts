import { IsOptional, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, ForwardArgs } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Actor } from '../people/actor.graphql.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';
import { ArticleShape } from './article.shape.ts';
import type { ArticleAudience, ArticleState } from './article.ts';

export const ArticleStateEnum = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', ARCHIVED: 'ARCHIVED' } as const;
registerEnumType(ArticleStateEnum, {
  name: 'ArticleState',
  description: 'Where an article stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    PUBLISHED: { description: 'Answers needs.' },
    ARCHIVED: { description: 'No longer true or needed.' },
  },
});

export const ArticleAudienceEnum = { EVERYONE: 'EVERYONE', AGENTS: 'AGENTS' } as const;
registerEnumType(ArticleAudienceEnum, {
  name: 'ArticleAudience',
  description: 'Who may read a published article.',
  valuesConfig: { EVERYONE: { description: 'Everybody in the desk.' }, AGENTS: { description: 'Agents only.' } },
});

@ObjectType({
  implements: Node,
  description: 'A page of the knowledge base. Requesters read published ones for everyone. Requires article:read.',
  simpleResolvers: true,
})
export class Article extends Node {
  @Field(() => Int, { description: 'Grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'What it answers; at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'The text in Markdown, as it was written.' })
  body!: string;

  @Field(() => ArticleStateEnum, { description: 'Where it stands.' })
  state!: ArticleState;

  @Field(() => ArticleAudienceEnum, { description: 'Who may read it once published.' })
  audience!: ArticleAudience;

  @Field(() => Actor, { description: 'Who began it.' })
  author!: Actor;

  @Field(() => DateTime, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last published; null when it never was.' })
  publishedAt!: Date | null;
}

export const { Connection: ArticleConnection } = connectionOf('Article', () => Article, 'articles');

@InputType({ description: 'Which articles, among those the viewer may read.' })
export class ArticleFilter {
  @Field(() => [ArticleStateEnum], { nullable: true, description: 'In one of these states.' })
  state?: ArticleState[];

  @Field(() => [ArticleAudienceEnum], { nullable: true, description: 'For one of these audiences.' })
  audience?: ArticleAudience[];
}

@ArgsType()
export class ArticlesArgs extends ForwardArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles.' })
  filter?: ArticleFilter;

  @Field(() => String, {
    nullable: true,
    description:
      "Words to look for: stems of the desk's language, accents left aside; where no article has them, titles that look alike. The best first, 100 at most. Up to 200 characters.",
  })
  search?: string;
}

@InputType({ description: 'A new article; it begins as a draft.' })
export class CreateArticleInput extends MutationInput {
  @Field(() => String, { description: 'What it answers; 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(/\S/)
  title!: string;

  @Field(() => String, { description: 'The text in Markdown; 1 to 100,000 characters.' })
  @Length(1, 100_000)
  @Matches(/\S/)
  body!: string;

  @Field(() => ArticleAudienceEnum, { nullable: true, description: 'EVERYONE when left out.' })
  audience?: ArticleAudience | null;
}

@InputType({ description: 'Which article.' })
export class PublishArticleInput extends ChangeInput {
  @Field(() => ID, { description: 'The article.' })
  articleId!: string;
}

@InputType({ description: 'Which article.' })
export class ArchiveArticleInput extends PublishArticleInput {}

@InputType({ description: 'What to change; what is left out stays.' })
export class UpdateArticleInput extends PublishArticleInput {
  @Field(() => String, { nullable: true, description: 'What it answers; 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  @Matches(/\S/)
  title?: string;

  @Field(() => String, { nullable: true, description: 'The text in Markdown; 1 to 100,000 characters.' })
  @IsOptional()
  @Length(1, 100_000)
  @Matches(/\S/)
  body?: string;

  @Field(() => ArticleAudienceEnum, { nullable: true, description: 'Who may read it.' })
  audience?: ArticleAudience;
}

@InputType({ description: 'Which solved ticket.' })
export class DraftArticleFromTicketInput extends TicketInput {}

@InputType({ description: 'What solves a ticket.' })
export class LinkSolutionInput extends TicketInput {
  @Field(() => ID, { nullable: true, description: 'An article the caller may read. Null, or left out: none.' })
  articleId?: string | null;
}

const ArticlePayload = nodePayload('article', () => Article, ArticleShape, 'Null when refused.');

@ObjectType({ description: 'The draft, or why there is none.', simpleResolvers: true })
export class DraftArticleFromTicketPayload extends ArticlePayload {}

@ObjectType({ description: 'The new article, or why there is none.', simpleResolvers: true })
export class CreateArticlePayload extends ArticlePayload {}

@ObjectType({ description: 'The article as it stands now, or why nothing was done.', simpleResolvers: true })
export class UpdateArticlePayload extends ArticlePayload {}

@ObjectType({ description: 'The article as it stands now, or why nothing was done.', simpleResolvers: true })
export class PublishArticlePayload extends ArticlePayload {}

@ObjectType({ description: 'The article as it stands now, or why nothing was done.', simpleResolvers: true })
export class ArchiveArticlePayload extends ArticlePayload {}
