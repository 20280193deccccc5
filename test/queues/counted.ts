import { as, askAs } from '../support/client.ts';
import { type Playground, patiently } from '../tickets/random-verbs.ts';

export const unresolved = { status: { category: { nin: ['RESOLVED', 'CLOSED'] } } };
const categories = (...wanted: string[]) => ({ status: { category: { in: wanted } } });
/** The list behind each counter; tickets that were merged or withdrawn are in none. */
const lists: Record<string, object> = {
  unresolved,
  open: categories('NEW', 'OPEN'),
  pending: categories('PENDING'),
  onHold: categories('ON_HOLD'),
  unassigned: { ...unresolved, assignee: { id: { isNull: true } } },
  resolved: categories('RESOLVED'),
  overdue: { isOverdue: true },
};

export async function lengthOf({ tenant: { sofia } }: Playground, filter: object): Promise<number> {
  const ask = async (after: string | null): Promise<number> => {
    const { body } = await askAs(
      sofia,
      'query ($filter: TicketFilter, $after: String) { tickets(filter: $filter, first: 100, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
      { filter, after },
    );
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    const { nodes, pageInfo } = body.data.tickets;
    return nodes.length + (pageInfo.hasNextPage ? await patiently(() => ask(pageInfo.endCursor)) : 0);
  };
  return patiently(() => ask(null));
}

/** The counters of all queues. */
export async function counted(playground: Playground): Promise<object> {
  const { queues } = await as(playground.tenant.sofia).catalog();
  return Object.fromEntries(queues.map(({ id, counts }) => [id, counts]));
}

/** What one counts in their lists. */
export async function listed(playground: Playground): Promise<object> {
  const ofQueue = async (id: string) => {
    const inQueue = { queue: { id: { eq: id } }, mergedInto: { id: { isNull: true } }, withdrawnAt: { isNull: true }, refusedAt: { isNull: true } };
    const lengths = Object.entries(lists).map(async ([name, filter]) => [name, await lengthOf(playground, { and: [inQueue, filter] })] as const);
    return [id, Object.fromEntries(await Promise.all(lengths))] as const;
  };
  return Object.fromEntries(await Promise.all(playground.queues.map(ofQueue)));
}
