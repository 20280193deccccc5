import type { Person, TestTenant } from './a-tenant.ts';
import { as, type Bearer } from './client.ts';

export interface ServerOptions {
  userErrors: { code: string; path: string[]; message: string; details: Record<string, unknown> | null }[];
  // biome-ignore lint/suspicious/noExplicitAny: what was selected of the answer
  [field: string]: any;
}

/** A mutation by its name, with a selection beside the errors; anything but a business "no" stops the test. */
export async function tell(who: Bearer, verb: string, input: object, selection = ''): Promise<ServerOptions> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${verb}(input: $input) { userErrors { code path message details } ${selection} } }`;
  const { body } = await as(who).ask(query, { input });
  if (body.errors) throw new Error(`${verb}: ${JSON.stringify(body.errors)}`);
  return body.data[verb];
}

/** The same, where nothing else than success will do. */
export async function does(who: Bearer, verb: string, input: object, selection = ''): Promise<ServerOptions> {
  const told = await tell(who, verb, input, selection);
  if (told.userErrors.length > 0) throw new Error(`${verb}: ${JSON.stringify(told.userErrors)}`);
  return told;
}

/** Why somebody may not; empty when it was done. */
export async function refusalsOf(who: Bearer, verb: string, input: object): Promise<string[]> {
  return (await tell(who, verb, input)).userErrors.map(({ code }) => code);
}

/** The id of a ticket that was opened. */
export async function opens(who: Bearer, input: object = {}): Promise<string> {
  const { ticket } = await does(who, 'openTicket', { subject: 'No arranca', description: 'La aplicación no arranca.', ...input }, 'ticket { id }');
  return ticket.id;
}

// biome-ignore lint/suspicious/noExplicitAny: what was selected
export async function see(who: Bearer, query: string, variables: object = {}): Promise<any> {
  const { body } = await as(who).ask(query, variables);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

// biome-ignore lint/suspicious/noExplicitAny: what was selected
export async function ticketOf(who: Bearer, id: string, selection: string): Promise<any> {
  return (await see(who, `query ($id: ID!) { ticket(id: $id) { ${selection} } }`, { id })).ticket;
}

export async function statusOf(who: Bearer, id: string): Promise<string> {
  return (await ticketOf(who, id, 'status { key }')).status.key;
}

export interface RecordedTicketEvent {
  type: string;
  at: string;
  by: string;
  changes: Record<string, unknown>;
}

/** The history of a ticket as somebody sees it. */
export async function historyOf(who: Bearer, id: string): Promise<RecordedTicketEvent[]> {
  const selection = 'activity(first: 100) { nodes { type occurredAt actor { __typename name } changes { field after } } }';
  const { activity } = await ticketOf(who, id, selection);
  return activity.nodes.map(
    ({
      type,
      occurredAt,
      actor,
      changes,
    }: Record<string, never> & { actor: { __typename: string; name: string }; changes: { field: string; after: unknown }[] }) => ({
      type,
      at: occurredAt,
      by: actor.__typename === 'SystemActor' ? 'the clock' : actor.name,
      changes: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
    }),
  );
}

export async function advance({ sofia }: Pick<TestTenant, 'sofia'>, to: Date | string): Promise<void> {
  await does(sofia, 'advanceClock', { to: new Date(to).toISOString() });
}

/** The second Wednesday of August next year, a month without holidays where our desks are, at a time of UTC. */
export function aWednesday(time: string, daysLater = 0): Date {
  const first = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 7, 8));
  const wednesday = first.getTime() + ((3 - first.getUTCDay() + 7) % 7) * 86_400_000;
  return new Date(Date.parse(`${new Date(wednesday + daysLater * 86_400_000).toISOString().slice(0, 10)}T${time}Z`));
}

/** The ticket in the hands of an agent. */
export async function takes(agent: Person, ticketId: string, status?: string): Promise<void> {
  await does(agent, 'assignTicket', { ticketId, assigneeId: agent.id });
  if (status) await does(agent, 'changeTicketStatus', { ticketId, status });
}
