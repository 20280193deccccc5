import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NamesUploads } from '../attachments/attachment.graphql.ts';
import { EntitlementTypeEnum } from '../classification/classification.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { NullClears } from '../core/graphql/null-clears.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Body, Line } from '../core/graphql/texts.ts';
import type { EntitlementType } from '../entitlements/entitlement.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';
import { Article, ArticleAudienceEnum } from './article.graphql.ts';
import { ArticleShape } from './article.shape.ts';
import type { ArticleAudience } from './article.ts';

function NamesOrganizations(): PropertyDecorator {
  const description =
    'The organizations whose people can read the article, 1 to 100; required by the audience `ORGANIZATIONS` and refused with `INVALID` by any other. An unknown id is refused with `NOT_FOUND`.';
  return (target, property) => {
    Field(() => [ID], { nullable: true, description })(target, property);
    IsOptional()(target, property);
    ArrayMaxSize(100)(target, property);
  };
}

function NamesEntitlements(): PropertyDecorator {
  const description =
    'The types of entitlement of which an organization needs one for its people to read the article; required by the audience `ENTITLEMENTS` and refused with `INVALID` by any other.';
  return (target, property) => {
    Field(() => [EntitlementTypeEnum], { nullable: true, description })(target, property);
    IsOptional()(target, property);
    ArrayMaxSize(10)(target, property);
  };
}

@InputType({ description: 'The text of a new article, which starts as a draft.' })
export class CreateArticleInput extends MutationInput {
  @Field(() => String, { description: 'The title of the article; 1 to 200 characters.' })
  @Line(200)
  title!: string;

  @Field(() => String, { description: 'The text of the article in Markdown; 1 to 100,000 characters.' })
  @Body(100_000)
  body!: string;

  @Field(() => ArticleAudienceEnum, { nullable: true, description: 'Who can read the article once it is published; `REQUESTERS` when left out.' })
  audience?: ArticleAudience | null;

  @NamesOrganizations()
  organizationIds?: string[] | null;

  @NamesEntitlements()
  entitlementTypes?: EntitlementType[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the category of the article; refused with `NOT_FOUND` when there is none. None when left out.',
  })
  category?: string | null;

  @NamesUploads(
    'The ids of uploads that the caller began, at most 20, which become the files of the article. One that is named elsewhere already, or is older than a day, is refused with `NOT_FOUND`.',
  )
  attachmentIds?: string[] | null;
}

@InputType()
export abstract class ArticleInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the article; refused with `NOT_FOUND` when it does not exist.' })
  articleId!: string;
}

@InputType({ description: 'The article to publish, now or at a time.' })
export class PublishArticleInput extends ArticleInput {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When to publish it, later than now, otherwise `INVALID`; it stays in review until then. Now when left out.',
  })
  publishAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it is archived by itself, later than it is published, otherwise `INVALID`; 14 days before, the event `article.expiring` tells agents, and a notification the person who created it. Never when left out, also where a time was set before.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'The draft that is ready for review.' })
export class SubmitArticleInput extends ArticleInput {}

@InputType({ description: 'The article in review that is not published as it is.' })
export class ReturnArticleInput extends ArticleInput {
  @Field(() => String, { description: 'What is to change; 1 to 2,000 characters.' })
  @Body(2_000)
  reason!: string;
}

@InputType({ description: 'The article to archive.' })
export class ArchiveArticleInput extends ArticleInput {}

@NullClears('title', 'body', 'audience', 'organizationIds', 'entitlementTypes', 'attachmentIds')
@InputType({ description: 'The article and its new values. What is left out stays as it is, and so does what is null, except for the category.' })
export class UpdateArticleInput extends ArticleInput {
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

  @NamesOrganizations()
  organizationIds?: string[];

  @NamesEntitlements()
  entitlementTypes?: EntitlementType[];

  @Field(() => String, {
    nullable: true,
    description: 'The key of the new category, refused with `NOT_FOUND` when there is none; null clears it.',
  })
  category?: string | null;

  @NamesUploads(
    'All files that the article has from now on, at most 20: ids of its attachments that stay, and of uploads that the caller began. An attachment that is not among them goes; an empty list takes all. An unknown id is refused with `NOT_FOUND`.',
  )
  attachmentIds?: string[];
}

@InputType({ description: 'The article and the version to restore.' })
export class RestoreArticleVersionInput extends ArticleInput {
  @Field(() => Int, { description: 'The number of the version; refused with `NOT_FOUND` when the article has none with it.' })
  number!: number;
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

@ObjectType({ description: 'The article with the restored text, or the reasons why nothing was changed.', simpleResolvers: true })
export class RestoreArticleVersionPayload extends ArticlePayload {}

@ObjectType({ description: 'The article in review, or the reasons why nothing was changed.', simpleResolvers: true })
export class SubmitArticlePayload extends ArticlePayload {}

@ObjectType({ description: 'The article as a draft, or the reasons why nothing was changed.', simpleResolvers: true })
export class ReturnArticlePayload extends ArticlePayload {}

@ObjectType({ description: 'The article after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class ArchiveArticlePayload extends ArticlePayload {}
