import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Payload } from '../core/graphql/payload.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readById } from '../reading/read.ts';
import { Ticket } from './ticket.graphql.ts';
import { TicketShape } from './ticket.shape.ts';

const made: ClassType[] = [];

/** Mutations of a ticket all answer alike: the ticket as the caller now sees it, or why not. */
export function ticketPayload(name: string): ClassType<Payload> {
  @ObjectType(`${name}Payload`, { description: 'The ticket after the change, or the reasons why nothing was changed.', simpleResolvers: true })
  class TicketPayload extends Payload {}

  @Resolver(() => TicketPayload)
  class TicketPayloadResolver {
    @FieldResolver(() => Ticket, {
      nullable: true,
      description: 'The ticket as the caller sees it now; null when the mutation was refused, or when the caller can no longer see the ticket.',
    })
    ticket(@Root() { done }: Payload, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
      return readById(ctx, info, TicketShape, done?.id);
    }
  }
  made.push(TicketPayloadResolver);
  return TicketPayload;
}

export const OpenTicketPayload = ticketPayload('OpenTicket');
export const AssignTicketPayload = ticketPayload('AssignTicket');
export const TakeNextTicketPayload = ticketPayload('TakeNextTicket');
export const MoveTicketPayload = ticketPayload('MoveTicket');
export const ChangeTicketStatusPayload = ticketPayload('ChangeTicketStatus');
export const ResolveTicketPayload = ticketPayload('ResolveTicket');
export const CloseTicketPayload = ticketPayload('CloseTicket');
export const EscalateTicketPayload = ticketPayload('EscalateTicket');
export const ReopenTicketPayload = ticketPayload('ReopenTicket');
export const ChangeTicketSeverityPayload = ticketPayload('ChangeTicketSeverity');
export const HandOverTicketPayload = ticketPayload('HandOverTicket');

export const ticketPayloadResolvers: readonly ClassType[] = made;
