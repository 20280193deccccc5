import { slugOf } from '../data/sizes.ts';
import type { Answer, Case } from './operation.ts';
import type { Setup } from './setup.ts';

const ours = `query Cursor($first: Int!, $after: String) {
  tickets(first: $first, after: $after, filter: { closedAt: { isNull: true } }, orderBy: [{ field: DUE_AT, direction: ASC }]) { pageInfo { endCursor } }
}`;
const postgraphile = `query Cursor($offset: Int!) {
  allTickets(first: 1, offset: $offset, condition: { closedAt: null }, orderBy: [DUE_AT_ASC, ROW_ID_ASC]) { pageInfo { endCursor } }
}`;
const keysetQuery = `
  select k.due_at::text as due, k.id from ticket k join tenant t using (tenant_id)
  where t.slug = $1 and k.closed_at is null order by k.due_order, k.id offset $2 limit 1`;

/** The cursor of the row at that depth, in the form of each server; ours is found by paging. */
export async function deepCursors(setup: Setup, agents: Case[]): Promise<NonNullable<Case['after']>> {
  const { size, client } = setup;
  const [agent] = agents as [Case];
  const deep = await ask(setup, 'postgraphile', agent, postgraphile, { offset: size.depth - 1 });
  const { rows } = await client.query<{ due: string; id: string }>(keysetQuery, [slugOf(1), size.depth - 1]);
  const [row] = rows;
  if (!row) throw new Error(`There are no ${size.depth} open tickets`);
  return { relevo: await pagedCursor(setup, agents), postgraphile: String(deep?.['allTickets']?.['pageInfo']?.['endCursor']), limit: [row.due, row.id] };
}

const step = 100;

async function pagedCursor(setup: Setup, agents: Case[]): Promise<string> {
  let after: string | null = null;
  for (let depth = 0; depth < setup.size.depth; depth += step) {
    const agent = agents[(depth / step) % agents.length] as Case;
    const answer: Answer = await ask(setup, 'relevo', agent, ours, { first: step, after });
    after = String(answer?.['tickets']?.['pageInfo']?.['endCursor']);
  }
  return after ?? '';
}

async function ask({ servers }: Setup, name: string, agent: Case, query: string, variables: object): Promise<Answer> {
  const port = servers.find((server) => server.name === name)?.port;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${agent.token()}` };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}
