import type { Transaction } from '../../core/transaction.ts';
import type { Row, Statement } from '../../database/pipeline.ts';
import type { Ticket } from '../ticket.ts';

const ofTickets = 'select index_tickets($1, $2, $3)';
const ofMessage = 'select index_message($1, $2)';

/** Makes the words of a ticket again where its texts changed; the statement travels with the commit. The words of its messages contain those of the subject. */
export function indexChangedTexts(ctx: Transaction, ticket: Ticket, before: Row | null): void {
  ctx.beforeCommit('INDEX_TEXTS', () => {
    const isChanged = (name: 'subject' | 'description' | 'customFields') => before?.[name] !== ticket[name];
    if (!isChanged('subject') && !isChanged('description') && !isChanged('customFields')) return null;
    return indexStatement(ticket, before !== null && isChanged('subject'));
  });
}

/** The same where its texts are changed already. */
export function indexTicket(ctx: Transaction, ticket: Ticket, withMessages: boolean): void {
  ctx.beforeCommit('INDEX_TEXTS', () => indexStatement(ticket, withMessages));
}

function indexStatement({ tenantId, id }: Ticket, withMessages: boolean): Statement {
  return { name: 'index_tickets', text: ofTickets, values: [tenantId, [id], withMessages] };
}

export function indexMessage(ctx: Transaction, { id, tenantId }: { id: string; tenantId: string }): void {
  ctx.beforeCommit('INDEX_TEXTS', () => ({ name: 'index_message', text: ofMessage, values: [tenantId, id] }));
}
