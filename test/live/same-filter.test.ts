import 'reflect-metadata';
import fc from 'fast-check';
import { type GraphQLInputType, parse } from 'graphql';
import { beforeAll, expect, test, vi } from 'vitest';
import { recognize } from '../../src/access/recognize.ts';
import { makeSchema } from '../../src/api/schema.ts';
import { Live } from '../../src/live/live.ts';
import { liveLimits } from '../../src/live/live-limits.ts';
import type { Member } from '../../src/live/member.ts';
import type { Context } from '../../src/platform/house.ts';
import { type Asker, aBusyDesk, type BusyDesk } from '../reading/a-busy-desk.ts';
import type { DeskValues } from '../reading/desk-values.ts';
import { Dice } from '../reading/dice.ts';
import { harvest } from '../reading/harvest.ts';
import { filterOf } from '../reading/make-filter.ts';
import { asSuperuser } from '../support/behind.ts';
import { askAs } from '../support/client.ts';
import { openTestHouse, theHouse } from '../support/house.ts';
import { anOutlet, askToFollow } from './directly.ts';

openTestHouse();

const schema = makeSchema();
const ticketFilter = schema.getType('TicketFilter') as GraphQLInputType;
const document = parse('subscription ($filter: TicketFilter, $after: String) { ticketEvents(filter: $filter, after: $after) { view ticketId } }');
const runs = Number(process.env.RELEVO_FILTERS ?? 200);

let desk: BusyDesk;
let values: DeskValues;
let live: Live;

beforeAll(async () => {
  desk = await aBusyDesk();
  values = await harvest(desk);
  live = new Live(theHouse(), { ...liveLimits, standingsMs: 60_000 });
  const tenantId = String(desk.rows.ticket[0]?.tenant_id);
  await asSuperuser((root) => root.query('update feed set seq = (select max(seq) from event e where e.tenant_id = $1) where tenant_id = $1', [tenantId]));
});

async function contextOf({ token }: Asker): Promise<Context> {
  const known = await recognize(theHouse(), null, token);
  if (!known) throw new Error('Nobody is known by this token');
  return { house: theHouse(), tenant: known.tenant, actor: known.actor, locale: 'es', requestId: 'test', now: () => theHouse().now() };
}

/** The tickets that are in view when all of the feed was followed. */
async function followed(asker: Asker, filter: object | null): Promise<string[]> {
  const outlet = anOutlet();
  const following = await askToFollow(await contextOf(asker), document, { filter, after: 'WyJTRVEiLCIwIl0' });
  const member = (await live.follow(following, outlet)) as Member;
  await vi.waitFor(() => expect(member.isLive).toBe(true), { timeout: 5_000, interval: 1 });
  await member.return();
  const events = outlet.told.map((text) => JSON.parse(text).data.ticketEvents as { view: string; ticketId: string });
  return [...new Set(events.flatMap(({ view, ticketId }) => (view === 'IN_VIEW' ? ticketId : [])))].sort();
}

async function listed(asker: Asker, filter: object | null): Promise<string[]> {
  const { body } = await askAs(asker, 'query ($filter: TicketFilter) { tickets(filter: $filter, first: 100) { nodes { id } } }', { filter });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.tickets.nodes.map(({ id }: { id: string }) => id).sort();
}

const outcome = (asking: Promise<string[]>) =>
  asking.catch((error: Error) => `${/begins with|tests 50|conditions|at most/.exec(error.message)?.[0] ?? error.message}`);

test(
  'a filter lets the same tickets through on a subscription as on a list, for whoever asks',
  async () => {
    const askers = desk.askers.filter(({ id }) => values.may(id, 'tickets'));
    const all = new Map(await Promise.all(askers.map(async (asker) => [asker, new Set(await followed(asker, null))] as const)));
    const rolls = fc.array(fc.nat(9_999), { minLength: 40, maxLength: 40 });

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...askers), rolls, async (asker, rolls) => {
        const filter = filterOf({ schema, dice: new Dice(rolls), values, asker: asker.id, variables: [], fragments: [], places: new Map() }, ticketFilter);
        const list = await outcome(listed(asker, filter));
        const feed = await outcome(followed(asker, filter));
        expect(feed).toEqual(typeof list === 'string' ? list : list.filter((id) => all.get(asker)?.has(id)));
      }),
      { numRuns: runs },
    );
    expect([...all.values()].map(({ size }) => size).filter((size) => size > 5).length).toBeGreaterThan(4);
  },
  30_000 + runs * 200,
);
