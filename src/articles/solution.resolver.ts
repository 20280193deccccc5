import { Arg, Args, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Ticket, TicketConnection } from '../tickets/ticket.graphql.ts';
import { ticketPayload } from '../tickets/ticket.payloads.graphql.ts';
import { Article } from './article.graphql.ts';
import { DraftArticleFromTicketInput, DraftArticleFromTicketPayload, LinkSolutionInput } from './article.inputs.graphql.ts';
import { draftArticleFromTicket } from './draft-article-from-ticket.ts';
import { linkSolution } from './link-solution.ts';

const LinkSolutionPayload = ticketPayload('LinkSolution');

@Resolver(() => Ticket)
export class TicketSolutionResolver {
  @FieldResolver(() => Article, {
    nullable: true,
    description: 'The article that solves the ticket; null when there is none, or when the viewer cannot read it.',
  })
  solution(): never {
    return readByStatement();
  }
}

@Resolver(() => Article)
export class ArticleTicketsResolver {
  @FieldResolver(() => TicketConnection, {
    description: 'The tickets that this article solved, the oldest first. Only those that the viewer can see are included.',
  })
  solvedTickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}

@Resolver()
export class SolutionMutations {
  @Authorized('ticket:work')
  @Mutation(() => LinkSolutionPayload, {
    description:
      'Links the article that solves a ticket, or removes the link. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the article), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  linkSolution(
    @Ctx() ctx: Context,
    @Arg('input', () => LinkSolutionInput, { description: 'The ticket and the article that solves it.' }) input: LinkSolutionInput,
  ) {
    return answer(ctx, 'linkSolution', linkSolution, input);
  }

  @Authorized('article:write')
  @Mutation(() => DraftArticleFromTicketPayload, {
    description:
      "Creates a draft article for agents from a resolved or closed ticket: its description as the problem; its workaround and support's last public message as the solution. What people quoted of each other, signatures and private notes are left out. Requires `article:write`. Refusals: `NOT_FOUND`, `CONFLICT`, `NOT_YET_RESOLVED`, `INVALID`.",
  })
  draftArticleFromTicket(
    @Ctx() ctx: Context,
    @Arg('input', () => DraftArticleFromTicketInput, { description: 'The ticket to make an article from.' }) input: DraftArticleFromTicketInput,
  ) {
    return answer(ctx, 'draftArticleFromTicket', draftArticleFromTicket, input);
  }
}
