import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, FieldResolver, ID, Info, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import type { Payload } from '../../core/graphql/payload.graphql.ts';
import { Ctx, contextWith, type RequestContext } from '../../core/graphql/request-context.ts';
import { requireId } from '../../core/ids.ts';
import { Actor } from '../../people/actor.graphql.ts';
import { ActorShape } from '../../people/actor.shape.ts';
import { loadById } from '../../reading/load-by-id.ts';
import { announcePresence, type TicketPresent } from './announce-presence.ts';
import { AnnouncePresenceInput, AnnouncePresencePayload, Present, TicketPresence } from './presence.graphql.ts';
import { PresenceRequest } from './presence-subscription.ts';

@Resolver()
export class PresenceResolver {
  @Authorized('ticket:work')
  @Mutation(() => AnnouncePresencePayload, {
    description:
      'Announces to the other agents who see a ticket that the caller is looking at it or writing on it. It is not recorded as an event. Requires `ticket:work`. Refusals: `NOT_FOUND`, `INVALID`.',
  })
  announcePresence(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnouncePresenceInput, { description: 'The ticket and what the caller is doing on it.' }) input: AnnouncePresenceInput,
  ) {
    return answer(ctx, 'announcePresence', announcePresence, input);
  }

  @Authorized('ticket:work')
  @Subscription(() => TicketPresence, {
    description:
      'Delivers the agents who are present on a ticket: at once, and again when they change. It ends with the error `NOT_FOUND` as soon as the viewer can no longer see the ticket. Requires `ticket:work`.',
    subscribe: ({ context, args, info }) => watch(context as RequestContext, args.ticketId, info),
  })
  ticketPresence(
    @Root() present: TicketPresent,
    @Arg('ticketId', () => ID, { description: 'The id of the ticket to watch.' }) _ticketId: string,
  ): TicketPresent {
    return present;
  }
}

function watch(context: RequestContext, ticketId: string, info: GraphQLResolveInfo): PresenceRequest {
  const contextOfAgent = (context: RequestContext) => contextWith(context, 'ticket:work');
  const refresh = async () => contextOfAgent(await context.refresh());
  return new PresenceRequest(contextOfAgent(context), info, { id: requireId(ticketId, 'Ticket'), ticketId }, refresh);
}

@Resolver(() => Present)
export class PresentResolver {
  @FieldResolver(() => Actor, { nullable: true, description: 'The agent who is present; null when they are no longer known.' })
  actor(@Root() { principalId }: Present, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return loadById(ctx, info, ActorShape, principalId);
  }
}

@Resolver(() => AnnouncePresencePayload)
export class AnnouncePresencePayloadResolver {
  @FieldResolver(() => TicketPresence, {
    nullable: true,
    description: 'The agents who are present now, the caller included; null when the mutation was refused.',
  })
  presence(@Root() { done }: Payload) {
    return done;
  }
}
