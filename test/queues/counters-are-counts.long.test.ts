import { expect, test } from 'vitest';
import { diceFor } from '../fuzz/rolls.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { aPlayground, type Playground, patiently, tries, verbNames, workIn } from '../tickets/random-verbs.ts';
import { counted, lengthOf, listed, unresolved } from './counted.ts';

openTestApp();

const verbs = Number(process.env.RELEVO_VERBS ?? 150);
const looks = Math.max(4, verbs / 250);
/** The same each time. */
const seed = 20_261_128;

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
