import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../src/api/gate/limits.ts';
import { openSharedBudget } from '../../src/api/gate/shared-budget.ts';
import { type App, openApp } from '../../src/app.ts';
import { type Bus, openBus } from '../../src/bus/bus.ts';
import { openLog } from '../../src/core/log.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { openTestApp, readyFor, theApp, theServices } from '../support/app.ts';
import { isMissing, type OutsideName, startOutside } from '../support/outside-server.ts';

openTestApp();

let other: App;
beforeAll(async () => {
  other = await openApp(readyFor());
});
afterAll(() => other.close());

/** Nothing comes back while a test looks. */
const still = { now: () => 0 };

/** Two nodes' budgets over a real bus that carries hints both ways. */
async function twoBudgets(busUrl?: string) {
  const { connections } = theServices();
  const open = () => openBus({ busUrl, connections, directUrl: readyFor().databaseDirectUrl, log: openLog('silent') });
  const [here, there] = [await open(), await open()];
  if (busUrl !== 'none') await Promise.all([untilHeard(here, there), untilHeard(there, here)]);
  return { here: openSharedBudget(here, still), there: openSharedBudget(there, still), close: () => Promise.all([here.close(), there.close()]) };
}

async function untilHeard(from: Bus, at: Bus): Promise<void> {
  let isHeard = false;
  at.subscribe(() => {
    isHeard = true;
  });
  const publish = () => {
    from.publish('hello');
    return isHeard;
  };
  await expect.poll(publish, { interval: 20 }).toBe(true);
}

test.for<[string, OutsideName | undefined]>([
  ['PostgreSQL', undefined],
  ['NATS', 'nats'],
  ['Redis', 'redis'],
])('over %s, two nodes together allow what one does', async ([, name], { skip }) => {
  skip(name !== undefined && isMissing(name), `${name} is not installed.`);
  const outside = name && (await startOutside(name));
  const { here, there, close } = await twoBudgets(outside?.url);

  let [spent, charged] = [0, 2];
  while (charged > 0) {
    charged = [here, there].filter((budget) => budget.spend('who', 10_000).retryAfterMs === undefined).length;
    spent += charged * 10_000;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  expect(spent).toBeGreaterThanOrEqual(limits.budget);
  expect(spent).toBeLessThan(1.5 * limits.budget);
  expect(here.spend('another', 10_000).retryAfterMs).toBeUndefined();
  await close();
  await outside?.stop();
});

test('what both spent at the same moment is a debt at both, and what is given back counts at both', async () => {
  const { here, there, close } = await twoBudgets();
  const budgets = [here, there];
  for (const budget of budgets) for (let at = 0; at < 4; at += 1) budget.spend('who', 50_000);

  const waits = () => budgets.map((budget) => budget.spend('who', 1_000).retryAfterMs);
  await expect.poll(waits).toEqual([expect.any(Number), expect.any(Number)]);
  await expect.poll(() => Math.min(...waits().map(Number))).toBeGreaterThan(1_000 * (limits.budget / limits.budgetPerSecond));
  there.refund('who', 200_000);
  here.refund('who', 50_000);

  await expect.poll(() => here.spend('who', 1_000).retryAfterMs).toBeUndefined();
  await close();
});

test('without a bus each node charges what is spent at itself', async () => {
  const { here, there, close } = await twoBudgets('none');

  for (const budget of [here, there]) {
    for (let at = 0; at < 4; at += 1) expect(budget.spend('who', 50_000).retryAfterMs).toBeUndefined();
    expect(budget.spend('who', 50_000).retryAfterMs).toEqual(expect.any(Number));
  }
  await close();
});

interface Answer {
  extensions?: { cost: { charged: number } };
  errors?: { extensions: { code: string } }[];
}

let asked = 0;

/** Another text each time: what is asked again to the letter costs less. */
async function ask(url: string, { token }: Person): Promise<Answer> {
  const query = `# ${++asked}
  { tickets(first: 100) { nodes { id messages(first: 40) { nodes { id } } } } }`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await answer.json()) as Answer;
}

test('two applications together let a person spend one budget, and what comes back meanwhile', async () => {
  const { ana } = await aTenant();
  const urls = [theApp().url, other.url, theApp().url, other.url];
  const startedAt = performance.now();
  const answers: Answer[] = [];

  for (let wave = 0; wave < 50; wave += 1) answers.push(...(await Promise.all(urls.map((url) => ask(url, ana)))));
  const seconds = (performance.now() - startedAt) / 1_000;

  const spent = answers.reduce((sum, { errors, extensions }) => sum + (errors ? 0 : (extensions?.cost.charged ?? 0)), 0);
  const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
  expect(new Set(codes)).toEqual(new Set(['RATE_LIMITED']));
  expect(spent).toBeLessThan(1.3 * limits.budget + seconds * limits.budgetPerSecond);
});
