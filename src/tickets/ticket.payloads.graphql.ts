import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Payload } from '../core/graphql/payload.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readById } from '../reading/read.ts';
import { Ticket } from './ticket.graphql.ts';
import { TicketShape } from './ticket.shape.ts';

const made: ClassType[] = [];

/** Mutations of a ticket all return the ticket as the caller now sees it, or why they were refused. */
export function ticketPayload(name: string): ClassType<Payload> {
  @ObjectType(`${name}Payload`, { description: 'The ticket as it stands now, or why nothing was done.', simpleResolvers: true })
  class TicketPayload extends Payload {}

  @Resolver(() => TicketPayload)
  class TicketPayloadResolver {
    @FieldResolver(() => Ticket, { nullable: true, description: 'Null when refused, and when the caller no longer sees it.' })
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
export const EditTicketPayload = ticketPayload('EditTicket');
export const TriageTicketPayload = ticketPayload('TriageTicket');
export const QualifyTicketPayload = ticketPayload('QualifyTicket');
export const RecordWorkaroundPayload = ticketPayload('RecordWorkaround');

export const ticketPayloadResolvers: readonly ClassType[] = made;
