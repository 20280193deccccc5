import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, type ClassType, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import type { Payload } from '../core/graphql/payload.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { User } from '../people/actor.graphql.ts';
import { readById } from '../reading/read.ts';
import { Ticket, TicketConnection } from '../tickets/ticket.graphql.ts';
import { relateTicket } from './relate-ticket.ts';
import { RelateTicketInput, RelateTicketPayload, Relation, RelationConnection, UnrelateTicketInput, UnrelateTicketPayload } from './relation.graphql.ts';
import { RelationShape } from './relation.shape.ts';
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
    return answer(ctx, relateTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => UnrelateTicketPayload, {
    description:
      'Ends a relation of a ticket. The ended relation remains readable. Requires `ticket:work`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  unrelateTicket(@Ctx() ctx: Context, @Arg('input', () => UnrelateTicketInput, { description: 'The relation to end.' }) input: UnrelateTicketInput) {
    return answer(ctx, unrelateTicket, input);
  }
}

const description = 'The tickets that are related to this object, the oldest first, closed ones included. Requires `note:read`, otherwise empty.';

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

function relationPayloadResolver(type: ClassType<Payload>): ClassType {
  @Resolver(() => type)
  class RelationPayloadResolver {
    @FieldResolver(() => Relation, { nullable: true, description: 'The relation; null when the mutation was refused, or when the caller lacks `note:read`.' })
    relation(@Root() { done }: Payload, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
      return readById(ctx, info, RelationShape, done?.id);
    }
  }
  return RelationPayloadResolver;
}

export const relationPayloadResolvers = [RelateTicketPayload, UnrelateTicketPayload].map(relationPayloadResolver);
