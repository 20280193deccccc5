import { connection, one } from '../reading/shape/shape.ts';
import { ticketsById } from '../tickets/links/links.shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { ArticleShape } from './article.shape.ts';

export const ticketFields = { solution: one(() => ArticleShape, 'solution_id') };
export const articleFields = { solvedTickets: connection(() => TicketShape, 'solution_id', ticketsById) };
