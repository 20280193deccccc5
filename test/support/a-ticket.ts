import type { Person, TestTenant } from './a-tenant.ts';
import { as } from './client.ts';
import { type OpenTicketInput, type TicketFactsFragment } from './gql/graphql.ts';

/** A ticket opened through the API by somebody. */
export async function aTicket(by: { token: string }, input: Partial<OpenTicketInput> = {}): Promise<TicketFactsFragment> {
  const answer = await as(by).openTicket({ subject: 'No arranca', description: 'La aplicación no arranca.', queue: 'software', ...input });
  if (!answer.ticket) throw new Error(JSON.stringify(answer.userErrors));
  return answer.ticket;
}

/** A ticket that Marta took and resolved. */
export async function aResolvedTicket(
  { marta }: Pick<TestTenant, 'marta'>,
  by: Person | { token: string },
  input: Partial<OpenTicketInput> = {},
): Promise<TicketFactsFragment> {
  const { id: ticketId } = await aTicket(by, input);
  await as(marta).assignTicket({ ticketId, assigneeId: marta.id });
  await as(marta).changeTicketStatus({ ticketId, status: 'in_progress' });
  const answer = await as(marta).resolveTicket({ ticketId });
  if (!answer.ticket) throw new Error(JSON.stringify(answer.userErrors));
  return answer.ticket;
}

/** A ticket whose creator closed it. */
export async function aClosedTicket(desk: Pick<TestTenant, 'marta'>, by: Person, input: Partial<OpenTicketInput> = {}): Promise<TicketFactsFragment> {
  const { id: ticketId } = await aResolvedTicket(desk, by, input);
  const answer = await as(by).closeTicket({ ticketId });
  if (!answer.ticket) throw new Error(JSON.stringify(answer.userErrors));
  return answer.ticket;
}
