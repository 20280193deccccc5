import type { Operation } from './operation.ts';
import { deepPage, page, pageWithTotal } from './page.ts';
import { reply } from './reply.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';
import { ticket } from './ticket.ts';
import { ticketSearch } from './ticket-search.ts';
import { viewer } from './viewer.ts';

export const operations: Operation[] = [page, ticket, pageWithTotal, viewer, reply, search, deepPage, suggest, ticketSearch];
export { page };
