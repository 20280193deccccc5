import 'reflect-metadata';
import fc from 'fast-check';
import { type GraphQLInputType, parse } from 'graphql';
import { beforeAll, expect, test, vi } from 'vitest';
import { authenticate } from '../../src/access/authenticate.ts';
import { publicSchema } from '../../src/api/schema/schema.ts';
import type { Context } from '../../src/core/context.ts';
import type { EventSubscription } from '../../src/live/delivery/event-subscription.ts';
import { Live } from '../../src/live/live.ts';
import { liveLimits } from '../../src/live/live-limits.ts';
import { mentions } from '../../src/tickets/filter/filter-reading.ts';
import { type Asker, aBusyTenant, type BusyTenant } from '../reading/a-busy-tenant.ts';
import { Dice } from '../reading/choices.ts';
import { harvest } from '../reading/collect-values.ts';
import { filterOf } from '../reading/make-filter.ts';
import type { TenantValues } from '../reading/tenant-values.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { aSink, askToFollow } from './without-a-socket.ts';

openTestApp();

const schema = publicSchema();
const ticketFilter = schema.getType('TicketFilter') as GraphQLInputType;
const document = parse('subscription ($filter: TicketFilter, $after: String) { ticketEvents(filter: $filter, after: $after) { view ticketId } }');
const runs = Number(process.env.RELEVO_FILTERS ?? 200);

let tenant: BusyTenant;
let values: TenantValues;
let live: Live;

beforeAll(async () => {
  tenant = await aBusyTenant();
  values = await harvest(tenant);
  live = new Live(theServices(), { ...liveLimits, revalidateMs: 60_000 });
  const tenantId = String(tenant.rows.ticket[0]?.tenant_id);
  await asSuperuser((root) => root.query('update feed set seq = (select max(seq) from event e where e.tenant_id = $1) where tenant_id = $1', [tenantId]));
});

async function contextOf({ token }: Asker): Promise<Context> {
  const known = await authenticate(theServices(), null, token);
  if (!known) throw new Error('Nobody is known by this token');
  return { services: theServices(), tenant: known.tenant, actor: known.actor, locale: 'es', requestId: 'test', now: () => theServices().now() };
}

/** The tickets that are in view when all of the feed was followed. */
async function followed(asker: Asker, filter: object | null): Promise<string[]> {
  const sink = aSink();
  const request = await askToFollow(await contextOf(asker), document, { filter, after: 'WyJTRVEiLCIwIl0' });
  const subscription = (await live.subscribe(request, sink)) as EventSubscription;
  await vi.waitFor(() => expect(subscription.isLive).toBe(true), { timeout: 10_000, interval: 1 });
  await subscription.return();
  const events = sink.told.map((text) => JSON.parse(text).data.ticketEvents as { view: string; ticketId: string });
  return [...new Set(events.flatMap(({ view, ticketId }) => (view === 'IN_VIEW' ? ticketId : [])))].sort();
}

async function listed(asker: Asker, filter: object | null): Promise<string[]> {
  const { body } = await askAs(asker, 'query ($filter: TicketFilter) { tickets(filter: $filter, first: 100) { nodes { id } } }', { filter });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.tickets.nodes.map(({ id }: { id: string }) => id).sort();
}

const outcome = (asking: Promise<string[]>) =>
  asking.catch((error: Error) => `${/starts with|tests 50|conditions|at most|does not keep/.exec(error.message)?.[0] ?? error.message}`);

test(
  'a filter lets the same tickets through on a subscription as on a list, for whoever asks',
  async () => {
    const askers = tenant.askers.filter(({ id }) => values.may(id, 'tickets'));
    const all = new Map(await Promise.all(askers.map(async (asker) => [asker, new Set(await followed(asker, null))] as const)));
    const rolls = fc.array(fc.nat(9_999), { minLength: 40, maxLength: 40 });

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...askers), rolls, async (asker, rolls) => {
        const filter = filterOf({ dice: new Dice(rolls), values }, ticketFilter);
        const list = await outcome(listed(asker, filter));
        const feed = await outcome(followed(asker, filter));
        if (feed === 'does not keep') {
          expect(['description', 'workaround'].filter((part) => mentions(filter, part))).not.toEqual([]);
          return;
        }
        const expected = typeof list === 'string' ? list : list.filter((id) => all.get(asker)?.has(id));
        expect({ filter, tickets: feed }).toEqual({ filter, tickets: expected });
      }),
      { numRuns: runs },
    );
    expect([...all.values()].map(({ size }) => size).filter((size) => size > 5).length).toBeGreaterThan(4);
  },
  30_000 + runs * 200,
);
