import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { openBenchDatabase } from './data/bench-database.ts';
import { withoutIndexes } from './data/without-indexes.ts';
import { fromBuild } from './from-build.ts';
import { filterCases, type ListCase, orderCases, usualCases } from './lists/cases.ts';
import { deskOf } from './lists/desk.ts';
import { addFields, addHistory, addPeople, addTexts, type Heavy } from './lists/heavy.ts';
import { insertTickets } from './lists/insert-tickets.ts';
import { timesUntilTold } from './lists/live.ts';
import { addSmallTenants } from './lists/small-tenants.ts';
import { stopwatchOf, type Took } from './lists/stopwatch.ts';
import { type Agent, openSessions, type Sessions } from './operations/sign-in-agents.ts';
import { type Server, startAll } from './servers/start.ts';

/**
 * `npm run bench:lists` measures every order and filter of lists of tickets in a tenant of 500,000 among 3,000 small ones, and the usual pages in tenants where something is
 * large: an organization, the number of custom fields, the history of a ticket. `--quick` uses little data and asserts no times; `--tickets=N` any size.
 */
const isQuick = process.argv.includes('--quick');
const size = process.argv.find((one) => one.startsWith('--tickets='))?.split('=')[1];
const tickets = Number(size ?? (isQuick ? 3_000 : 500_000));
const turns = isQuick ? 4 : 60;
const warmUps = 8;
/** So many small tenants stand beside, with so many tickets each. */
const small = isQuick ? { tenants: 100, tickets: 10 } : { tenants: 3_000, tickets: 30 };
const heavy: Heavy = isQuick ? { people: 100, fields: 50, messages: 200, events: 500 } : { people: 10_000, fields: 200, messages: 5_000, events: 20_000 };
/** Milliseconds of processor time that the p95 of a list may take, and how many times the usual ones that of a heavy tenant. */
const most = { ms: 50, times: 1.5 };
/** What says why a list is refused beyond a size. */
const refusals = new Set(['walkedTickets', 'walkedTexts', 'sortedTickets', 'filterTextTickets']);

await rm(join(import.meta.dirname, '../.relevo-bench/lists'), { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'lists' });
const root = new Client({ connectionString: database.superuserUrl });
await root.connect();
const startedAt = performance.now();
const tenants = await fill();
console.log(`filled in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
const [server] = await startAll(['uncached'], { ...database, pool: 10 });
const sessions = await openSessions(database, root);
try {
  if (server) await run(server);
} finally {
  await sessions.close();
  await server?.stop();
  await root.end();
  await database.stop();
}

interface Filled {
  name: string;
  number: number;
  ticketId: string;
}

/** The usual tenant, and those with something large; their tickets are the same. */
async function fill(): Promise<Filled[]> {
  const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
  const { provisionTenant } = await fromBuild<typeof import('../src/provisioning/provision-tenant.ts')>('provisioning/provision-tenant.js');
  const { hashPassword } = await fromBuild<typeof import('../src/access/passwords/password.ts')>('access/passwords/password.js');
  const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
  const { services, close } = await openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl, databaseDirectUrl, secret });
  const hash = await hashPassword('unused password');
  const little = { messages: 10, events: 20 };
  const kinds = [
    { name: 'usual', count: tickets, people: 0, fields: 0, ...little },
    { name: 'usual, smaller', count: Math.min(tickets, 100_000), people: 0, fields: 0, ...little },
    { name: 'large organization', count: Math.min(tickets, 100_000), people: heavy.people, fields: 0, ...little },
    { name: 'many fields', count: Math.min(tickets, 100_000), people: 0, fields: heavy.fields, ...little },
    { name: 'long ticket', count: Math.min(tickets, 100_000), people: 0, fields: 0, messages: heavy.messages, events: heavy.events },
  ];
  const filled: Filled[] = [];
  const fillAll = async () => {
    for (const [at, { name, count, ...more }] of kinds.entries()) {
      const { as } = await provisionTenant(services, deskOf(at + 1, more.fields), hash);
      const tenantId = String(as.system?.tenant.id);
      await insertTickets(root, tenantId, count);
      if (at === 0) await addSmallTenants(root, tenantId, small);
      await addPeople(root, tenantId, more);
      if (more.fields > 0) await addFields(root, tenantId, more);
      const id = await addHistory(root, tenantId, more);
      await addTexts(root, tenantId);
      const { publicId } = await fromBuild<typeof import('../src/core/ids.ts')>('core/ids.js');
      filled.push({ name, number: at + 1, ticketId: publicId('Ticket', id) });
    }
  };
  await withoutIndexes(root, 'ticket', () => withoutIndexes(root, 'ticket_text', fillAll));
  await root.query('vacuum analyze');
  await close();
  return filled;
}

async function run(server: Server): Promise<void> {
  const [usual, smaller, ...others] = tenants;
  if (!usual || !smaller) throw new Error('A tenant is missing.');
  console.log(`${tickets} tickets; p50 and p95 in ms of ${turns} requests, one after the other, and the p95 of their processor time`);
  const slow: string[] = [];
  for (const one of [...orderCases(), ...filterCases()]) {
    const { p95, isRefused } = await measured(server, sessions, usual, one);
    if (p95 > most.ms && !isRefused) slow.push(`${one.title}: ${p95.toFixed(1)} ms`);
  }
  for (const [title, [usualOne = 0, ...theirs]] of await usualTimes(server, sessions, [smaller, ...others]))
    for (const [at, p95] of theirs.entries()) {
      const what = `${others[at]?.name}, ${title}: ${(p95 / usualOne).toFixed(2)} times the usual one`;
      console.log(`    ${what}`);
      if (p95 / usualOne > most.times) slow.push(what);
    }
  if (slow.length > 0 && !isQuick) throw new Error(`Too slow:\n${slow.join('\n')}`);
}

/** The p95 of everything usual by title, of each tenant. They are asked in turn, so that what the machine does besides meets them all. */
async function usualTimes(server: Server, sessions: Sessions, tenants: Filled[]): Promise<Map<string, number[]>> {
  const figures = new Map<string, number[]>();
  const start = stopwatchOf(server.pid, database.postmasterPid);
  for (const [at, { title, role }] of usualCases('').entries()) {
    const asked = await Promise.all(
      tenants.map(async ({ name, number, ticketId }) => ({
        ...{ name, one: usualCases(ticketId)[at] as ListCase, people: await sessions.peopleOf(number, role, 8), times: [] as Took[] },
      })),
    );
    for (let turn = 0; turn < 2 * turns + warmUps; turn += 1)
      for (const { one, people, times } of asked) {
        const stop = start();
        await ask(server, people[turn % people.length] as Agent, one);
        const took = stop();
        if (turn >= warmUps) times.push(took);
      }
    figures.set(
      title,
      asked.map(({ name, times }) => printed(times, `${name} · ${title}`)),
    );
  }
  const told: number[] = [];
  for (const tenant of tenants) told.push(await untilTold(server, sessions, tenant));
  return figures.set('a reply until it is told', told);
}

async function untilTold({ port, pid }: Server, { peopleOf }: Sessions, { name, number, ticketId }: Filled): Promise<number> {
  const times = await timesUntilTold(
    { port, people: await peopleOf(number, 'AGENT', 8), ticketId, start: stopwatchOf(pid, database.postmasterPid) },
    turns + warmUps,
  );
  return printed(times.slice(warmUps), `${name} · a reply until it is told`);
}

interface Measured {
  p95: number;
  isRefused: boolean;
}

async function measured(server: Server, { peopleOf }: Sessions, { name, number }: Filled, one: ListCase): Promise<Measured> {
  const people = await peopleOf(number, one.role, 8);
  const start = stopwatchOf(server.pid, database.postmasterPid);
  const times: Took[] = [];
  let isRefused = false;
  for (let turn = 0; turn < turns + warmUps; turn += 1) {
    const stop = start();
    isRefused = (await ask(server, people[turn % people.length] as Agent, one)) === 'REFUSED';
    const took = stop();
    if (turn >= warmUps) times.push(took);
  }
  return { p95: printed(times, `${name} · ${one.title}${isRefused ? ' · refused beyond a size' : ''}`), isRefused };
}

/** The p95 that is judged: of the processor time where it is less, since a list is not slow because something else had the machine. */
function printed(times: readonly Took[], title: string): number {
  const at = (share: number, part: keyof Took) =>
    times.map((one) => one[part]).toSorted((one, other) => one - other)[Math.floor(share * (times.length - 1))] ?? 0;
  const figures = [at(0.5, 'ms'), at(0.95, 'ms'), at(0.95, 'cpu')];
  console.log(`${figures.map((one) => one.toFixed(1).padStart(7)).join(' ')}  ${title}`);
  return Math.min(...figures.slice(1));
}

/** A filter may be refused where too many tickets would have to be looked at, with the limit as its reason. */
async function ask({ port }: Server, person: Agent, { title, query, variables }: ListCase): Promise<'ANSWERED' | 'REFUSED'> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${person.token()}` };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { errors } = (await response.json()) as { errors?: { extensions: { limitName?: string } }[] };
  if (refusals.has(errors?.[0]?.extensions.limitName ?? '')) return 'REFUSED';
  if (errors) throw new Error(`${title}: ${JSON.stringify(errors).slice(0, 500)}`);
  return 'ANSWERED';
}
