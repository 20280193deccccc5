import { type ClassType, ObjectType } from 'type-graphql';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import type { Payload } from '../core/graphql/payload.graphql.ts';
import { Ticket } from './ticket.graphql.ts';
import { TicketShape } from './ticket.shape.ts';

/** Mutations of a ticket all return the ticket as the caller now sees it, or why they were refused. */
export function ticketPayload(name: string): ClassType<Payload> {
  @ObjectType(`${name}Payload`, { description: 'The ticket after the change, or the reasons why nothing was changed.', simpleResolvers: true })
  class TicketPayload extends nodePayload(
    'ticket',
    () => Ticket,
    TicketShape,
    'The ticket as the caller sees it now; null when the mutation was refused, or when the caller can no longer see the ticket.',
  ) {}
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
export const ChangeRequesterPayload = ticketPayload('ChangeRequester');
