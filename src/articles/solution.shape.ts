import { connection, one } from '../reading/shape/shape.ts';
import { ticketsById } from '../tickets/links/links.shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { ArticleShape } from './article.shape.ts';

TicketShape.fields.solution = one(() => ArticleShape, 'solution_id');
ArticleShape.fields.solvedTickets = connection(() => TicketShape, 'solution_id', ticketsById);
