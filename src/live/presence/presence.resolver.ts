import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, FieldResolver, ID, Info, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import type { Payload } from '../../core/graphql/payload.graphql.ts';
import { Ctx, contextWith, type RequestContext } from '../../core/graphql/request-context.ts';
import { requireId } from '../../core/ids.ts';
import { Actor } from '../../people/actor.graphql.ts';
import { ActorShape } from '../../people/actor.shape.ts';
import { readById } from '../../reading/read.ts';
import { announcePresence, type TicketPresent } from './announce-presence.ts';
import { AnnouncePresenceInput, AnnouncePresencePayload, Present, TicketPresence } from './presence.graphql.ts';
import { PresenceWatch } from './watch-presence.ts';

@Resolver()
export class PresenceResolver {
  @Authorized('ticket:work')
  @Mutation(() => AnnouncePresencePayload, {
    description: 'Tells the other agents who see the ticket that the caller looks at it or writes on it; it stands in no feed. Requires ticket:work.',
  })
  announcePresence(@Ctx() ctx: Context, @Arg('input', () => AnnouncePresenceInput, { description: 'Where, and what.' }) input: AnnouncePresenceInput) {
    return answer(ctx, 'announcePresence', announcePresence, input);
  }

  @Authorized('ticket:work')
  @Subscription(() => TicketPresence, {
    description:
      'Who is at the ticket: at once, and whenever that changes. It ends with NOT_FOUND when the viewer does not see the ticket any more. Requires ticket:work.',
    subscribe: ({ context, args }) => watch(context as RequestContext, args.ticketId),
  })
  ticketPresence(@Root() present: TicketPresent, @Arg('ticketId', () => ID, { description: 'The ticket.' }) _ticketId: string): TicketPresent {
    return present;
  }
}

function watch(context: RequestContext, ticketId: string): AsyncIterable<TicketPresent> {
  const contextOfAgent = (context: RequestContext) => contextWith(context, 'ticket:work');
  const refresh = async () => contextOfAgent(await context.refresh());
  return new PresenceWatch(contextOfAgent(context), { id: requireId(ticketId, 'Ticket'), ticketId }, refresh);
}

@Resolver(() => Present)
export class PresentResolver {
  @FieldResolver(() => Actor, { nullable: true, description: 'Who it is.' })
  actor(@Root() { principalId }: Present, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readById(ctx, info, ActorShape, principalId);
  }
}

@Resolver(() => AnnouncePresencePayload)
export class AnnouncePresencePayloadResolver {
  @FieldResolver(() => TicketPresence, { nullable: true, description: 'Who is there now, the caller among them; null when refused.' })
  presence(@Root() { done }: Payload) {
    return done;
  }
}
