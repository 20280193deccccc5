import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Article } from '../articles/article.graphql.ts';
import { ArticleShape } from '../articles/article.shape.ts';
import { EnvironmentEnum } from '../classification/classification.graphql.ts';
import type { Environment } from '../classification/classification.ts';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { MutationInput, Payload } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import type { SuggestionOutcome } from '../tickets/opening/end-suggestion.ts';
import { HighlightPart } from '../tickets/search/ticket-search.graphql.ts';
import { ChannelEnum } from '../tickets/ticket.enums.graphql.ts';
import type { Channel } from '../tickets/ticket.ts';

export const SuggestionOutcomeEnum = {
  SOLVED_BY_ARTICLE: 'SOLVED_BY_ARTICLE',
  DUPLICATE_OF: 'DUPLICATE_OF',
  OPENED_TICKET: 'OPENED_TICKET',
  GAVE_UP: 'GAVE_UP',
} as const;
registerEnumType(SuggestionOutcomeEnum, {
  name: 'SuggestionOutcome',
  description: 'How a need ended for which articles and tickets were suggested.',
  valuesConfig: {
    SOLVED_BY_ARTICLE: { description: 'An article ended it, and no ticket was opened.' },
    DUPLICATE_OF: { description: 'It was reported before; the earlier ticket goes on.' },
    OPENED_TICKET: { description: 'A ticket was opened for it. `openTicket` says so by itself where it names the suggestion.' },
    GAVE_UP: { description: 'Nothing that was shown helped, and no ticket was opened.' },
  },
});

@InputType({ description: 'What somebody needs, before it is a ticket.' })
export class SuggestInput {
  @Field(() => String, {
    description: 'What it is about, in the words of the person who asks; it may be empty. At most 50,000 characters, of which the first 1,000 count.',
  })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The rest that they wrote, which counts less. At most 50,000 characters, of which the first 3,000 count.',
  })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of a category: tickets that have it come a little before others. An unknown one means nothing.',
  })
  category?: string | null;

  @Field(() => EnvironmentEnum, { nullable: true, description: 'The environment: tickets about the same one come a little before others.' })
  environment?: Environment | null;

  @Field(() => ChannelEnum, { nullable: true, description: 'How the need arrived, for reports; `PORTAL`, or `API` for a key, when left out.' })
  channel?: Channel | null;

  @Field(() => Int, { nullable: true, description: 'How many articles and how many tickets to return at most: 1 to 10, 5 when left out.' })
  first?: number | null;
}

@ObjectType()
abstract class SuggestionBase {
  @Field(() => Float, { description: 'How much of what was asked it has, from 0 to about 1.2. Rare words say more than frequent ones.' })
  score!: number;

  @Field(() => Boolean, { description: 'Whether the score is so high that it probably ends the need.' })
  isLikely!: boolean;

  @Field(() => [String], {
    description: 'The words of the question that were met, without accents, by themselves, by a word that means the same, or by one that is like them.',
  })
  matchedWords!: string[];

  @Field(() => [HighlightPart], {
    description: 'The piece of its text around the first of these words, at most 240 characters; empty where they stand in the title alone.',
  })
  passage!: object[];
}

@ObjectType({ description: 'A published article that may end the need.' })
export class ArticleSuggestion extends SuggestionBase {
  id!: string;
}

@ObjectType({ description: 'A ticket that may be about the same: open, or solved within the last ninety days.' })
export class TicketSuggestion extends SuggestionBase {
  id!: string;
}

@ObjectType({ description: 'What may end a need before a ticket is opened, the best first.' })
export class Suggestions {
  @Field(() => ID, { description: 'Names what was shown in `recordSuggestionOutcome` and `openTicket`.' })
  id!: string;

  @Field(() => [ArticleSuggestion], { description: 'Published articles that the viewer reads. Empty without `article:read`.' })
  articles!: ArticleSuggestion[];

  @Field(() => [TicketSuggestion], {
    description: 'Likely duplicates among the tickets of the last half year that the viewer sees. Empty without `ticket:read`.',
  })
  tickets!: TicketSuggestion[];
}

@ObjectType({ description: 'What people asked for and no article answered, with all that was asked like it.', simpleResolvers: true })
export class KnowledgeGap {
  @Field(() => ID, { description: 'The opaque id of the gap.' })
  id!: string;

  @Field(() => String, { description: 'How it was asked first, at most 200 characters.' })
  title!: string;

  @Field(() => Int, { description: 'How often it was asked.' })
  timesAsked!: number;

  @Field(() => DateTime, { description: 'When it was asked first.' })
  firstAskedAt!: Date;

  @Field(() => DateTime, { description: 'When it was asked last.' })
  lastAskedAt!: Date;

  @Field(() => Article, { nullable: true, description: 'The article that was begun for it; null when there is none.' })
  article!: Article | null;
}

export const { Connection: KnowledgeGapConnection } = connectionOf('KnowledgeGap', () => KnowledgeGap, 'knowledge gaps');

@InputType({ description: 'What was shown, and how the need ended.' })
export class RecordSuggestionOutcomeInput extends MutationInput {
  @Field(() => ID, { description: 'The id that `suggest` gave to the caller, otherwise `NOT_FOUND`.' })
  suggestionId!: string;

  @Field(() => SuggestionOutcomeEnum, { description: 'How the need ended. What is said later replaces what was said before.' })
  outcome!: SuggestionOutcome;

  @Field(() => ID, {
    nullable: true,
    description:
      'The article that ended it, which `SOLVED_BY_ARTICLE` needs and no other outcome takes. One that the caller cannot read is refused with `NOT_FOUND`.',
  })
  articleId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The ticket, which `DUPLICATE_OF` and `OPENED_TICKET` need and no other outcome takes. One that the caller cannot see is refused with `NOT_FOUND`.',
  })
  ticketId?: string | null;
}

@ObjectType({ description: 'What is on record now, or the reasons why nothing was changed.' })
export class RecordSuggestionOutcomePayload extends Payload {
  declare done: { id: string; outcome: SuggestionOutcome } | null;

  @Field(() => SuggestionOutcomeEnum, { nullable: true, description: 'How the need ended; null when the mutation was refused.' })
  outcome(): SuggestionOutcome | null {
    return this.done?.outcome ?? null;
  }
}

@InputType({ description: 'The gap to begin an article for.' })
export class CreateArticleFromGapInput extends MutationInput {
  @Field(() => ID, { description: 'The id of the gap; refused with `NOT_FOUND` when it does not exist.' })
  gapId!: string;
}

@ObjectType({ description: 'The new draft, or the reasons why none was created.', simpleResolvers: true })
export class CreateArticleFromGapPayload extends nodePayload('article', () => Article, ArticleShape, 'The article; null when the mutation was refused.') {}
