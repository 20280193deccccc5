import type { Size } from '../data/sizes.ts';
import { readCpu } from '../measure/cpu.ts';
import type { Agent } from '../operations/sign-in-agents.ts';
import type { Server } from '../servers/start.ts';
import type { CostCase } from './corpus.ts';

/** What one request took: cost points as requested and as charged, and milliseconds of processor time. */
export interface Figure {
  title: string;
  tickets: number;
  requested: number;
  charged: number;
  server: number;
  postgres: number;
}

export interface Measuring {
  server: Server;
  postmasterPid: number;
  turnMs: number;
  /** Turns that are not counted. */
  warmUps: number;
  size: Size;
}

interface Cost {
  requested: number;
  charged: number;
  actual: number;
}

interface Answer {
  errors?: { extensions?: { limitName?: string } }[];
  extensions?: { cost?: Cost };
}

/** So many ask at once, as in a busy server. */
const atOnce = 4;

/** People take turns, because each has a budget of their own. */
export async function measureCase({ server, postmasterPid, turnMs, warmUps, size }: Measuring, one: CostCase, people: Agent[]): Promise<Figure> {
  let turn = 0;
  const costs: Cost[] = [];
  const ask = async () => costs.push(await costOf(one, server, people[turn % people.length] as Agent, turn++));
  await atOnceUntil(() => turn >= warmUps, ask);
  costs.length = 0;
  const [firstTurn, before, end] = [turn, readCpu(server.pid, postmasterPid), performance.now() + turnMs];
  await atOnceUntil(() => performance.now() > end, ask);
  const [turns, after] = [turn - firstTurn, readCpu(server.pid, postmasterPid)];
  const spent = (part: 'server' | 'postgres') => (before && after ? (after[part] - before[part]) / turns : 0);
  return { title: one.title, tickets: size.tickets[one.tenant - 1] ?? 0, ...meanOf(costs), server: spent('server'), postgres: spent('postgres') };
}

function meanOf(costs: readonly Cost[]): { requested: number; charged: number } {
  const mean = (part: 'requested' | 'charged') => Math.round(costs.reduce((sum, cost) => sum + cost[part], 0) / costs.length);
  return { requested: mean('requested'), charged: mean('charged') };
}

/** Each asks at least once. */
async function atOnceUntil(isOver: () => boolean, ask: () => Promise<unknown>): Promise<void> {
  const loop = async () => {
    do await ask();
    while (!isOver());
  };
  await Promise.all(Array.from({ length: atOnce }, loop));
}

/** Asks once, and insists on a right answer or the refusal of a list that looks at too many tickets. */
async function costOf({ title, query, variables, atLeast }: CostCase, { port }: Server, person: Agent, turn: number): Promise<Cost> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${person.token()}` };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: variables(turn) }) });
  const { errors, extensions } = (await response.json()) as Answer;
  const cost = extensions?.cost;
  // A list that finds too little on its way is refused, and has been paid for.
  const isTooFar = errors?.every(({ extensions }) => /^walked/.test(extensions?.limitName ?? '')) ?? false;
  if (!cost || (!isTooFar && (errors || cost.actual < atLeast)))
    throw new Error(`${title}: ${cost?.actual} objects, ${JSON.stringify(errors ?? null).slice(0, 500)}`);
  return cost;
}
