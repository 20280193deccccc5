import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemContext } from '../../src/access/authenticate.ts';
import { type App, openApp } from '../../src/app.ts';
import { contextAt, type Services } from '../../src/core/context.ts';
import { publicId } from '../../src/core/ids.ts';
import { recalculate } from '../../src/recalculation/recalculate.ts';
import { processDueTickets } from '../../src/tickets/timers/process-due-tickets.ts';
import { diceFor } from '../fuzz/rolls.ts';
import { counted, listed } from '../queues/counted.ts';
import type { Dice } from '../reading/choices.ts';
import { openTestApp, readyFor, theApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { replayTenant } from '../support/replay-tenant.ts';
import { aPlayground, type Playground, patiently, tries, verbNames } from './random-verbs.ts';

openTestApp();

const steps = Number(process.env.RELEVO_STEPS ?? 60);
const seed = Number(process.env.RELEVO_SEED ?? 20_261_130);
const atOnce = 5;

/** What three nodes, of which one has no bus, do to the same tickets at the same time, while rights and rules change. */

let apps: App[];
let first: string;

beforeAll(async () => {
  first = theApp().url;
  apps = [theApp(), await openApp(readyFor()), await openApp(readyFor({ busUrl: 'none' }))];
  for (const app of apps.slice(1)) app.services.now = theApp().services.now;
});
afterAll(async () => {
  Object.assign(theApp(), { url: first });
  await Promise.all(apps.slice(1).map((app) => app.close()));
});

function elsewhere(dice: Dice): void {
  const urls = [first, ...apps.slice(1).map(({ url }) => url)];
  Object.assign(theApp(), { url: dice.pick(urls) });
}

type Happening = (playground: Playground, dice: Dice) => Promise<unknown>;

/** What changes who may do what, and by which rules, while others change tickets. */
const happenings: Record<string, Happening> = {
  deactivate: ({ tenant: { sofia, luis, diego } }, dice) => as(sofia).deactivateUser({ userId: dice.pick([luis, diego]).id }),
  reactivate: ({ tenant: { sofia, luis, diego } }, dice) => as(sofia).reactivateUser({ userId: dice.pick([luis, diego]).id }),
  role: ({ tenant: { sofia, luis, diego } }, dice) => as(sofia).changeRole({ userId: dice.pick([luis, diego]).id, role: dice.pick(['AGENT', 'REQUESTER']) }),
  leave: ({ tenant: { sofia, diego, marta } }, dice) =>
    as(sofia).removeQueueMember({ queue: dice.pick(['hardware', 'software']), userId: dice.pick([diego, marta]).id }),
  join: ({ tenant: { sofia, diego, marta } }, dice) =>
    as(sofia).addQueueMember({ queue: dice.pick(['hardware', 'software']), userId: dice.pick([diego, marta]).id }),
  fields: ({ tenant: { sofia } }, dice) =>
    as(sofia).applyConfiguration({
      document: {
        fields: [
          { key: 'serial', label: 'Serie', type: 'TEXT', audience: dice.pick(['AGENTS', 'EVERYONE']) },
          { key: 'cost', label: 'Coste', type: 'NUMBER', audience: 'AGENTS' },
        ],
      },
    }),
  targets: ({ tenant: { sofia } }, dice) =>
    as(sofia).applyConfiguration({
      document: {
        severities: [
          { key: 'critical', label: 'Crítica', targetTime: `PT${1 + dice.below(9)}H`, responseTime: 'PT1H' },
          { key: 'low', label: 'Baja', targetTime: 'PT52H' },
        ],
      },
      applyToOpenTickets: dice.chance(50),
    }),
  entitle: ({ tenant: { sofia, ana } }, dice) => {
    const from = Date.now() + (dice.below(20_000) - 10_000);
    return as(sofia).createEntitlement({
      organizationId: publicId('Organization', ana.ctx.actor.organizationId ?? ''),
      type: dice.pick(['PRODUCTION', 'DEVELOPMENT']),
      validFrom: new Date(from).toISOString(),
    });
  },
  recalculate: async (_, dice) => recalculate(dice.pick(apps).services, new AbortController().signal),
  work: ({ tenant }, dice) => workOn(dice.pick(apps).services, tenant.system.tenant.id),
};

async function workOn(services: Services, tenantId: string): Promise<void> {
  const ctx = await systemContext(services, tenantId);
  if (ctx) while ((await processDueTickets(ctx, ctx.now())) > 0);
}

/** Tries it; that somebody may not, or is no longer there, is part of the game. */
async function happens(playground: Playground, dice: Dice): Promise<void> {
  elsewhere(dice);
  const isVerb = dice.chance(75);
  const name = isVerb ? (dice.chance(8) ? 'open' : dice.pick(verbNames)) : dice.pick(Object.keys(happenings));
  const asked = () => (isVerb ? tries(playground, name, dice) : (happenings[name]?.(playground, dice) ?? Promise.resolve()));
  await patiently(async () => {
    await asked().catch((error: Error) => {
      if (!/FORBIDDEN|UNAUTHENTICATED|BAD_USER_INPUT/.test(String(error))) throw new Error(`${name}: ${error.message}`, { cause: error });
    });
  });
}

interface Recorded {
  seq: string;
  ticket_id: string;
  type: string;
  changes: { field: string; before: unknown; after: unknown }[] | null;
}

/** Fields that name one of several, or tell of the act. */
const ofTheAct =
  /^(watcher|collaborator|message|relation|mergedTicket|duplicate|file|attachment|secret|checklist|metric|number|warning|reason|comment|due|timer|policy|with)/;

/** Where a change does not begin with what the one before has left. */
function brokenChains(events: Recorded[]): string[] {
  const last = new Map<string, unknown>();
  const broken: string[] = [];
  for (const { seq, ticket_id, type, changes } of events) {
    for (const { field, before, after } of changes ?? []) {
      const key = `${ticket_id} ${field}`;
      if (ofTheAct.test(field) || type.startsWith('sla.')) continue;
      if (last.has(key) && JSON.stringify(last.get(key)) !== JSON.stringify(before))
        broken.push(`${seq} ${type} ${field}: ${JSON.stringify(last.get(key))} then ${JSON.stringify(before)}`);
      last.set(key, after);
    }
  }
  return broken;
}

/** Until nothing is left to be done. */
async function settle({ tenant: { system } }: Playground): Promise<Date> {
  const { services } = theApp();
  const left = async () => (await inTenant(system, (client) => client.query('select from recalculation where finished_at is null'))).rowCount;
  while ((await left()) !== 0) await recalculate(services, new AbortController().signal);
  await workOn(services, system.tenant.id);
  return (await systemContext(services, system.tenant.id))?.now() ?? expect.unreachable();
}

test('what three nodes do to the same tickets at once is what their events say', { timeout: steps * 4_000 + 120_000 }, async () => {
  const playground = await aPlayground();
  for (let step = 0; step < steps; step += 1) {
    const dice = diceFor(seed, step);
    const others = Array.from({ length: atOnce }, (_, at) => diceFor(seed + 1 + at, step));
    if (step === 0) await tries(playground, 'open', dice);
    await Promise.all(others.map((one) => happens(playground, one)));
    if (playground.tickets.length > 12) playground.tickets.splice(0, playground.tickets.length - 12);
  }
  Object.assign(theApp(), { url: first });
  const { system } = playground.tenant;
  const now = await settle(playground);
  const events = await inTenant(
    system,
    async (client) => (await client.query('select seq, ticket_id, type, changes from event order by seq')).rows as Recorded[],
  );
  expect(events.map(({ seq }) => Number(seq))).toEqual(events.map((_, at) => at + 1));
  expect(brokenChains(events.filter(({ ticket_id }) => ticket_id))).toEqual([]);
  expect(await counted(playground)).toEqual(await listed(playground));
  for (const { code, kept, replayed, told, found } of await replayTenant(contextAt(system, now))) {
    expect([code, replayed]).toEqual([code, kept]);
    expect([code, told]).toEqual([code, found]);
  }
});
