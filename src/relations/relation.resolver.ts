import { Arg, Args, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { User } from '../people/actor.graphql.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { relateTicket } from './relate-ticket.ts';
import { RelateTicketInput, RelateTicketPayload, RelationConnection, UnrelateTicketInput, UnrelateTicketPayload } from './relation.graphql.ts';
import { unrelateTicket } from './unrelate-ticket.ts';

@Resolver(() => Ticket)
export class TicketRelationsResolver {
  @FieldResolver(() => RelationConnection, {
    description: 'The relations of the ticket, the oldest first, ended ones included. Requires `note:read`, otherwise empty.',
  })
  relations(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Authorized('ticket:work')
  @Mutation(() => RelateTicketPayload, {
    description:
      'Relates a ticket to a person, an organization or an object in another system. The ticket itself does not change. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket, the person or the organization), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `ALREADY_EXISTS`, `INVALID`.',
  })
  relateTicket(
    @Ctx() ctx: Context,
    @Arg('input', () => RelateTicketInput, { description: 'The ticket and the object to relate it to.' }) input: RelateTicketInput,
  ) {
    return answer(ctx, 'relateTicket', relateTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => UnrelateTicketPayload, {
    description:
      'Ends a relation of a ticket. The ended relation remains readable. Requires `ticket:work`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  unrelateTicket(@Ctx() ctx: Context, @Arg('input', () => UnrelateTicketInput, { description: 'The relation to end.' }) input: UnrelateTicketInput) {
    return answer(ctx, 'unrelateTicket', unrelateTicket, input);
  }
}

const description =
  'The relations of tickets to this object that have not ended, the oldest first, with their kinds and their tickets, closed ones included. Requires `note:read`, otherwise empty.';

@Resolver(() => User)
export class UserRelationsResolver {
  @FieldResolver(() => RelationConnection, { description })
  relatedTickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}

@Resolver(() => Organization)
export class OrganizationRelationsResolver {
  @FieldResolver(() => RelationConnection, { description })
  relatedTickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }
}
