import { Arg, Args, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { User } from '../people/actor.graphql.ts';
import { Ticket, TicketConnection } from '../tickets/ticket.graphql.ts';
import { relateTicket } from './relate-ticket.ts';
import { RelateTicketInput, RelateTicketPayload, RelationConnection, UnrelateTicketInput, UnrelateTicketPayload } from './relation.graphql.ts';
import { unrelateTicket } from './unrelate-ticket.ts';

@Resolver(() => Ticket)
export class TicketRelationsResolver {
  @FieldResolver(() => RelationConnection, {
    description: 'What it has to do with, the oldest first, those that have ended among them; none without note:read.',
  })
  relations(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Authorized('ticket:work')
  @Mutation(() => RelateTicketPayload, {
    description:
      'Says that a ticket has to do with somebody or something, here or in another system; ALREADY_EXISTS when it was said before. The ticket itself does not change. Requires ticket:work.',
  })
  relateTicket(@Ctx() ctx: Context, @Arg('input', () => RelateTicketInput, { description: 'With what.' }) input: RelateTicketInput) {
    return answer(ctx, 'relateTicket', relateTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => UnrelateTicketPayload, { description: 'Ends a relation; that it was stays. Requires ticket:work.' })
  unrelateTicket(@Ctx() ctx: Context, @Arg('input', () => UnrelateTicketInput, { description: 'Which.' }) input: UnrelateTicketInput) {
    return answer(ctx, 'unrelateTicket', unrelateTicket, input);
  }
}

const description = 'The tickets that are related to it, the oldest first, closed ones among them; none without note:read.';

@Resolver(() => User)
export class UserRelationsResolver {
  @FieldResolver(() => TicketConnection, { description })
  relatedTickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}

@Resolver(() => Organization)
export class OrganizationRelationsResolver {
  @FieldResolver(() => TicketConnection, { description })
  relatedTickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}
