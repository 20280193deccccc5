import { Arg, Args, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Ticket, TicketConnection } from '../tickets/ticket.graphql.ts';
import { ticketPayload } from '../tickets/ticket.payloads.graphql.ts';
import { Article, DraftArticleFromTicketInput, DraftArticleFromTicketPayload, LinkSolutionInput } from './article.graphql.ts';
import { draftArticleFromTicket } from './draft-article-from-ticket.ts';
import { linkSolution } from './link-solution.ts';

const LinkSolutionPayload = ticketPayload('LinkSolution');

@Resolver(() => Ticket)
export class TicketSolutionResolver {
  @FieldResolver(() => Article, { nullable: true, description: 'The article that solves it; null for none, or one the viewer may not read.' })
  solution(): never {
    return readByStatement();
  }
}

@Resolver(() => Article)
export class ArticleTicketsResolver {
  @FieldResolver(() => TicketConnection, { description: 'The tickets it solved, the oldest first, as far as the viewer sees them.' })
  solvedTickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}

@Resolver()
export class SolutionMutations {
  @Authorized('ticket:work')
  @Mutation(() => LinkSolutionPayload, { description: 'Says which article solves a ticket. Requires ticket:work.' })
  linkSolution(@Ctx() ctx: Context, @Arg('input', () => LinkSolutionInput, { description: 'Which, by which.' }) input: LinkSolutionInput) {
    return answer(ctx, 'linkSolution', linkSolution, input);
  }

  @Authorized('article:write')
  @Mutation(() => DraftArticleFromTicketPayload, {
    description:
      "A solved ticket becomes a draft for agents: its problem as it was told, its workaround and support's last public words as the solution, no notes. NOT_YET_RESOLVED before; a closed one will do. Requires article:write.",
  })
  draftArticleFromTicket(
    @Ctx() ctx: Context,
    @Arg('input', () => DraftArticleFromTicketInput, { description: 'Which ticket.' }) input: DraftArticleFromTicketInput,
  ) {
    return answer(ctx, 'draftArticleFromTicket', draftArticleFromTicket, input);
  }
}
