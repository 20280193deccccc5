import { by, connection, one } from '../../reading/shape/shape.ts';
import { TicketShape } from '../ticket.shape.ts';

/** The oldest first, by the index that leads to them. */
export const ticketsById = { name: 'ID', by: [by('id', 'uuid')] };

export const linkFields = {
  followUpOf: one(() => TicketShape, 'follow_up_of_id'),
  followUps: connection(() => TicketShape, 'follow_up_of_id', ticketsById),
  mergedInto: one(() => TicketShape, 'merged_into_id'),
  mergedTickets: connection(() => TicketShape, 'merged_into_id', ticketsById),
  duplicateOf: one(() => TicketShape, 'duplicate_of_id'),
  duplicates: connection(() => TicketShape, 'duplicate_of_id', ticketsById),
};
