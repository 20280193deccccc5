import { expect, test } from 'vitest';
import { diceFor } from '../fuzz/rolls.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { aPlayground, type Playground, patiently, tries, verbNames, workIn } from '../tickets/random-verbs.ts';

openTestApp();

const verbs = Number(process.env.RELEVO_VERBS ?? 150);
const looks = Math.max(4, verbs / 250);
/** The same each time. */
const seed = 20_261_128;

const unresolved = { status: { category: { nin: ['RESOLVED', 'CLOSED'] } } };
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

async function lengthOf({ tenant: { sofia } }: Playground, filter: object): Promise<number> {
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

async function counted(playground: Playground): Promise<object> {
  const { queues } = await as(playground.tenant.sofia).catalog();
  return Object.fromEntries(queues.map(({ id, counts }) => [id, counts]));
}

async function listed(playground: Playground): Promise<object> {
  const ofQueue = async (id: string) => {
    const inQueue = { queue: { id: { eq: id } }, mergedInto: { id: { isNull: true } }, withdrawnAt: { isNull: true }, refusedAt: { isNull: true } };
    const lengths = Object.entries(lists).map(async ([name, filter]) => [name, await lengthOf(playground, { and: [inQueue, filter] })] as const);
    return [id, Object.fromEntries(await Promise.all(lengths))] as const;
  };
  return Object.fromEntries(await Promise.all(playground.queues.map(ofQueue)));
}

/** The lists whose number comes from counters, those of merged tickets among them. */
async function expectTotals({ tenant: { sofia }, ...rest }: Playground): Promise<void> {
  for (const filter of [{ closedAt: { isNull: true } }, unresolved]) {
    const { body } = await askAs(sofia, 'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }', { filter });
    expect(body.data.tickets.totalCount).toBe(await lengthOf({ tenant: { sofia }, ...rest } as Playground, filter));
  }
}

/** A ticket is overdue where one of its clocks is breached and has not ended. */
async function expectClocksToAgree({ tenant: { sofia }, tickets }: Playground): Promise<void> {
  const text = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Ticket { id isOverdue slaClocks { breachedAt endedAt } } } }';
  const { body } = await askAs(sofia, text, { ids: tickets.slice(-50) });
  type Seen = { id: string; isOverdue: boolean; slaClocks: { breachedAt: string | null; endedAt: string | null }[] };
  const nodes = body.data.nodes as Seen[];
  const late = ({ slaClocks }: Seen) => slaClocks.some(({ breachedAt, endedAt }) => breachedAt !== null && endedAt === null);
  expect(nodes.filter(({ isOverdue }) => isOverdue).map(({ id }) => id)).toEqual(nodes.filter(late).map(({ id }) => id));
}

test(
  'after whatever was done to tickets, each counter is what one counts in its list, and whoever asks is told the same of what is overdue',
  async () => {
    const playground = await aPlayground();
    let [most, waiting] = [0, 0];

    for (let at = 1; at <= verbs; at += 1) {
      const dice = diceFor(seed, at);
      const verb = dice.chance(15) ? 'open' : dice.pick(verbNames);
      await patiently(() => tries(playground, verb, dice));
      if (at % Math.ceil(verbs / looks) !== 0 && at !== verbs) continue;
      await workIn(playground.tenant);
      expect(await counted(playground)).toEqual(await listed(playground));
      await expectTotals(playground);
      await expectClocksToAgree(playground);
      most = Math.max(most, await lengthOf(playground, { isOverdue: true }));
      waiting = Math.max(
        waiting,
        await lengthOf(playground, { or: [{ withdrawnAt: { isNull: false } }, { refusedAt: { isNull: false } }], closedAt: { isNull: true } }),
      );
    }

    expect(most).toBeGreaterThan(2);
    expect(waiting).toBeGreaterThan(0);
  },
  60_000 + verbs * 100,
);
