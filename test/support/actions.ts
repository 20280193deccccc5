import type { Person, TestTenant } from './a-tenant.ts';
import { as, type Bearer, succeed } from './client.ts';
import type { OpenTicketInput } from './gql/graphql.ts';

/** The id of a ticket that was opened. */
export async function opens(who: Bearer, input: Partial<OpenTicketInput> = {}): Promise<string> {
  const { ticket } = await succeed(as(who).openTicket({ subject: 'No arranca', description: 'La aplicación no arranca.', ...input }));
  return ticket.id;
}

/** The agent assigns the ticket to themself, and moves it to a status. */
export async function takes(agent: Person, ticketId: string, status?: string): Promise<void> {
  await succeed(as(agent).assignTicket({ ticketId, assigneeId: agent.id }));
  if (status) await succeed(as(agent).changeTicketStatus({ ticketId, status }));
}

export async function advance({ sofia }: Pick<TestTenant, 'sofia'>, to: Date | string): Promise<void> {
  await succeed(as(sofia).advanceClock({ to: new Date(to).toISOString() }));
}

/** The admin moves the ticket to another queue, by its key. */
export async function movesTo(tenant: Pick<TestTenant, 'sofia'>, ticketId: string, queue: string): Promise<void> {
  await succeed(as(tenant.sofia).moveTicket({ ticketId, queueId: await queueIdOf(tenant, queue) }));
}

export async function queueIdOf({ sofia }: Pick<TestTenant, 'sofia'>, key: string): Promise<string> {
  const { queues } = await as(sofia).catalog();
  const queue = queues.find((queue) => queue.key === key);
  if (!queue) throw new Error(`There is no queue ${key}.`);
  return queue.id;
}
