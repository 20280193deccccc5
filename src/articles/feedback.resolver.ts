import { Arg, Args, Authorized, FieldResolver, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Article } from './article.graphql.ts';
import { ArticleFeedbackConnection, GiveArticleFeedbackInput, GiveArticleFeedbackPayload } from './feedback.graphql.ts';
import { giveArticleFeedback } from './give-article-feedback.ts';

@Resolver(() => Article)
export class ArticleFeedbackResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many people its present text helped, as they say; null for readers who do not read every article.',
  })
  helpedCount(): never {
    return readByStatement();
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many people its present text did not help, as they say; null for readers who do not read every article.',
  })
  notHelpedCount(): never {
    return readByStatement();
  }

  @FieldResolver(() => ArticleFeedbackConnection, {
    description: 'What people said of the article and of its earlier texts, the last first; none for readers who do not read every article.',
  })
  feedback(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}

@Resolver()
export class ArticleFeedbackMutations {
  @Authorized('ticket:write')
  @Mutation(() => GiveArticleFeedbackPayload, {
    description:
      'Says whether the present text of an article helped. What the caller says later of the same text replaces it. Requires `ticket:write`. Refusals: `NOT_FOUND` (the caller cannot read the article), `INVALID`.',
  })
  giveArticleFeedback(
    @Ctx() ctx: Context,
    @Arg('input', () => GiveArticleFeedbackInput, { description: 'The article, and whether it helped.' }) input: GiveArticleFeedbackInput,
  ) {
    return answer(ctx, 'giveArticleFeedback', giveArticleFeedback, input);
  }
}
