import { IsOptional } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Body } from '../core/graphql/texts.ts';
import { Actor } from '../people/actor.graphql.ts';
import { Article } from './article.graphql.ts';
import { ArticleShape } from './article.shape.ts';

@ObjectType({ description: 'Whether a text of an article helped somebody. Only those who see every article read it.', simpleResolvers: true })
export class ArticleFeedback {
  @Field(() => Int, { description: 'The version since which the article had the text: that of `ArticleVersion.number`.' })
  number!: number;

  @Field(() => Boolean, { description: 'Whether the article helped.' })
  hasHelped!: boolean;

  @Field(() => String, { nullable: true, description: 'What they say of it; null when they said nothing.' })
  comment!: string | null;

  @Field(() => Actor, { description: 'The person or API key that says so.' })
  author!: Actor;

  @Field(() => DateTime, { description: 'When they said so last.' })
  givenAt!: Date;
}

export const { Connection: ArticleFeedbackConnection } = connectionOf('ArticleFeedback', () => ArticleFeedback, 'answers');

@InputType({ description: 'The article, and whether its present text helped.' })
export class GiveArticleFeedbackInput extends MutationInput {
  @Field(() => ID, { description: 'An article that the caller can read, otherwise `NOT_FOUND`.' })
  articleId!: string;

  @Field(() => Boolean, { description: 'Whether the article helped the caller.' })
  hasHelped!: boolean;

  @Field(() => String, { nullable: true, description: 'What was missing or wrong, or what helped; 1 to 2,000 characters. Nothing when null or left out.' })
  @IsOptional()
  @Body(2_000)
  comment?: string | null;
}

@ObjectType({ description: 'The article, or the reasons why nothing was kept.', simpleResolvers: true })
export class GiveArticleFeedbackPayload extends nodePayload('article', () => Article, ArticleShape, 'The article; null when the mutation was refused.') {}
