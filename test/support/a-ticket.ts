import type { Person, TestTenant } from './a-tenant.ts';
import { as } from './client.ts';
import {
  AssignTicketDocument,
  ChangeTicketStatusDocument,
  CloseTicketDocument,
  OpenTicketDocument,
  type OpenTicketInput,
  ResolveTicketDocument,
  type TicketFactsFragment,
} from './gql/graphql.ts';

/** A ticket opened through the API by somebody. */
export async function aTicket(by: { token: string }, input: Partial<OpenTicketInput> = {}): Promise<TicketFactsFragment> {
  const { openTicket } = await as(by).do(OpenTicketDocument, {
    input: { subject: 'No arranca', description: 'La aplicación no arranca.', queue: 'software', ...input },
  });
  if (!openTicket.ticket) throw new Error(JSON.stringify(openTicket.userErrors));
  return openTicket.ticket;
}

/** A ticket that Marta took and resolved. */
export async function aResolvedTicket(
  { marta }: Pick<TestTenant, 'marta'>,
  by: Person | { token: string },
  input: Partial<OpenTicketInput> = {},
): Promise<TicketFactsFragment> {
  const { id: ticketId } = await aTicket(by, input);
  await as(marta).do(AssignTicketDocument, { input: { ticketId, assigneeId: marta.id } });
  await as(marta).do(ChangeTicketStatusDocument, { input: { ticketId, status: 'in_progress' } });
  const { resolveTicket } = await as(marta).do(ResolveTicketDocument, { input: { ticketId } });
  if (!resolveTicket.ticket) throw new Error(JSON.stringify(resolveTicket.userErrors));
  return resolveTicket.ticket;
}

/** A ticket whose creator closed it. */
export async function aClosedTicket(desk: Pick<TestTenant, 'marta'>, by: Person, input: Partial<OpenTicketInput> = {}): Promise<TicketFactsFragment> {
  const { id: ticketId } = await aResolvedTicket(desk, by, input);
  const { closeTicket } = await as(by).do(CloseTicketDocument, { input: { ticketId } });
  if (!closeTicket.ticket) throw new Error(JSON.stringify(closeTicket.userErrors));
  return closeTicket.ticket;
}
