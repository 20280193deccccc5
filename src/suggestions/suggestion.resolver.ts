import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Article } from '../articles/article.graphql.ts';
import { ArticleShape } from '../articles/article.shape.ts';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { ForwardArgs } from '../core/graphql/connection.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { publicId } from '../core/ids.ts';
import { loadById } from '../reading/load-by-id.ts';
import { readConnection } from '../reading/read.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { createArticleFromGap } from './create-article-from-gap.ts';
import { recordSuggestionOutcome } from './record-suggestion-outcome.ts';
import { shownSuggestions } from './shown-suggestions.ts';
import { suggest } from './suggest.ts';
import {
  ArticleSuggestion,
  CreateArticleFromGapInput,
  CreateArticleFromGapPayload,
  KnowledgeGapConnection,
  RecordSuggestionOutcomeInput,
  RecordSuggestionOutcomePayload,
  SuggestInput,
  Suggestions,
  TicketSuggestion,
} from './suggestion.graphql.ts';
import { KnowledgeGapShape, oftenestFirst } from './suggestion.shape.ts';

@Resolver()
export class SuggestionResolver {
  @Authorized('ticket:write')
  @Query(() => Suggestions, {
    description:
      'Returns published articles and likely duplicates for what somebody needs, before a ticket is opened for it. Any of the words may fit: by their stems, without accents, by a word that means the same, or by one that is like them; the rarer a word is among what the viewer may see, the more it says. An article that solved similar tickets that the viewer sees comes before others. What was asked is kept, so that its end can be told and for knowledge gaps. Cost: one statement that ranks at most 500 rows of each kind, one that keeps the question, and one for each kind of what is selected. Requires `ticket:write`.',
  })
  async suggest(@Ctx() ctx: Context, @Arg('input', () => SuggestInput, { description: 'What somebody needs, before it is a ticket.' }) input: SuggestInput) {
    const { id, found } = await suggest(ctx, input);
    return { id: publicId('Suggestion', id), articles: shownSuggestions(found, 'ARTICLE'), tickets: shownSuggestions(found, 'TICKET') };
  }

  @Authorized('ticket:write')
  @Mutation(() => RecordSuggestionOutcomePayload, {
    description:
      'Says how a need ended for which something was suggested to the caller; reports count it (`SUGGESTION_SOLVED_BY_ARTICLE` and the like). Requires `ticket:write`. Refusals: `NOT_FOUND` (the suggestion, the article or the ticket), `INVALID`.',
  })
  recordSuggestionOutcome(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordSuggestionOutcomeInput, { description: 'What was shown, and how the need ended.' }) input: RecordSuggestionOutcomeInput,
  ) {
    return answer(ctx, 'recordSuggestionOutcome', recordSuggestionOutcome, input);
  }

  @Authorized('article:write')
  @Query(() => KnowledgeGapConnection, {
    description:
      'Returns what people asked for and no article answered, grouped by likeness: what was asked most often first. A search of a requester that found nothing is a question too. A question is grouped an hour after it was asked, or when its end is on record. Cost: one statement that uses the index of the order. Requires `article:write`.',
  })
  knowledgeGaps(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => ForwardArgs) args: ForwardArgs) {
    return readConnection(ctx, info, KnowledgeGapShape, { args }, oftenestFirst);
  }

  @Authorized('article:write')
  @Mutation(() => CreateArticleFromGapPayload, {
    description:
      'Creates a draft article for agents with the title of a knowledge gap. Requires `article:write`. Refusals: `NOT_FOUND`, `GAP_TAKEN` (it has an article), `INVALID`.',
  })
  createArticleFromGap(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateArticleFromGapInput, { description: 'The gap to begin an article for.' }) input: CreateArticleFromGapInput,
  ) {
    return answer(ctx, 'createArticleFromGap', createArticleFromGap, input);
  }
}

@Resolver(() => ArticleSuggestion)
export class ArticleSuggestionResolver {
  @FieldResolver(() => Article, { nullable: true, description: 'The article; null when it has just become unreadable for the viewer.' })
  article(@Root() { id }: ArticleSuggestion, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return loadById(ctx, info, ArticleShape, id);
  }
}

@Resolver(() => TicketSuggestion)
export class TicketSuggestionResolver {
  @FieldResolver(() => Ticket, { nullable: true, description: 'The ticket; null when the viewer has just lost sight of it.' })
  ticket(@Root() { id }: TicketSuggestion, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return loadById(ctx, info, TicketShape, id);
  }
}
