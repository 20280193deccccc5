import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Dice } from '../reading/choices.ts';
import type { Person } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import type { TicketFilter } from '../support/gql/graphql.ts';
import { aPlayground, type Playground, patiently, tries, verbNames, workIn } from '../tickets/random-verbs.ts';
import { filterWith, partNames } from './a-random-filter.ts';
import { listen, nowIn, type Subscriber } from './subscriber.ts';

openTestApp();

const runs = Number(process.env.RELEVO_LISTS ?? 8);
const millisecondsEach = 20_000;
/** The short form tries the same each time. */
const usualSeed = 20_261_128;
const followersOfRun = 10;
/** Longer than a credential is remembered. */
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_100));

const listOf = async (who: Person, filter: TicketFilter) => (await patiently(() => as(who).tickets({ filter, first: 100 }))).nodes.map(({ id }) => id);

/** Somebody who reads a list once and then keeps it by what they are told. */
class Follower {
  readonly who: Person;
  readonly filter: TicketFilter;
  readonly #tickets: Set<string>;
  #subscriber: Subscriber;
  #told = 0;
  rereads = 0;

  constructor(who: Person, filter: TicketFilter, tickets: readonly string[], after: string) {
    this.who = who;
    this.filter = filter;
    this.#tickets = new Set(tickets);
    this.#subscriber = listen(who, { filter, after });
  }

  /** The list by what was told so far; read again where the subscription says so. */
  async list(): Promise<string[]> {
    const { events, errors } = this.#subscriber;
    for (const { view, ticketId } of events.slice(this.#told)) this.#tickets[view === 'LEFT' ? 'delete' : 'add'](ticketId ?? '');
    this.#told = events.length;
    if (this.#subscriber.isOver()) await this.#readAgain(errors[0]);
    return [...this.#tickets].sort();
  }

  async #readAgain(error: Subscriber['errors'][number] | undefined): Promise<void> {
    if (error?.extensions?.code !== 'CURSOR_EXPIRED') throw new Error(JSON.stringify(error));
    await this.#subscriber.leave();
    this.rereads += 1;
    this.#tickets.clear();
    for (const id of await listOf(this.who, this.filter)) this.#tickets.add(id);
    this.#told = 0;
    this.#subscriber = listen(this.who, { filter: this.filter, after: String(error.extensions.cursor) });
  }

  leave = () => this.#subscriber.leave();
}

const fieldKeys = ['serial', 'cost'];

const changesOfAccess: ((person: string, playground: Playground, dice: Dice) => Promise<unknown>)[] = [
  (id, { tenant: { system } }, dice) => giveRole(system, dice.pick(['REQUESTER', 'AGENT', 'ADMIN', 'ANALYST']), id),
  (id, { tenant: { system } }, dice) => set(system, 'follows_organization', dice.chance(50), id),
  (id, { tenant: { system, ana, luis } }, dice) => set(system, 'organization_id', dice.pick([ana, luis]).ctx.actor.organizationId, id),
  (_, { tenant: { sofia } }, dice) => as(sofia).saveQueue({ key: dice.pick(['software', 'hardware']), visibility: dice.pick(['TENANT', 'MEMBERS']) }),
  (_, { tenant: { sofia, marta, diego } }, dice) =>
    as(sofia).saveQueue({ key: dice.pick(['software', 'hardware']), members: dice.some([marta, diego], 2).map(({ email }) => email) }),
  (_, { tenant: { sofia } }, dice) => as(sofia).saveCustomField({ key: dice.pick(fieldKeys), audience: dice.pick(['EVERYONE', 'AGENTS']) }),
];

function giveRole(system: Playground['tenant']['system'], role: string, id: string): Promise<unknown> {
  const text =
    'update principal p set role = r.key, is_agent = r.is_agent from role r where p.tenant_id = $1 and p.id = $2 and r.tenant_id = $1 and r.key = $3';
  return inTenant(system, (db) => db.query(text, [system.tenant.id, id, role]));
}

function set(system: Playground['tenant']['system'], column: string, value: unknown, id: string): Promise<unknown> {
  return inTenant(system, (db) => db.query(`update principal set ${column} = $3 where tenant_id = $1 and id = $2`, [system.tenant.id, id, value]));
}

/** Sofía keeps her role, because the others' changes are made by her. */
async function changeAccess(playground: Playground, dice: Dice): Promise<void> {
  const person = dice.pick(playground.persons.slice(0, 4)).ctx.actor.id;
  await patiently(async () => dice.pick(changesOfAccess)(person, playground, dice));
  await aSecond();
}

async function change(playground: Playground, dice: Dice, mayChangeAccess: boolean): Promise<void> {
  if (mayChangeAccess && dice.chance(15)) return changeAccess(playground, dice);
  await patiently(() => tries(playground, dice.pick(verbNames), dice));
}

/** What one reads at the end is what one read at the start and was told since, for those who stayed and for those who resume. */
async function expectSameLists(followers: readonly Follower[]): Promise<void> {
  for (const follower of followers) {
    const described = JSON.stringify([follower.who.key, follower.filter]);
    await vi.waitFor(async () => expect([described, await follower.list()]).toEqual([described, (await listOf(follower.who, follower.filter)).sort()]), {
      timeout: 4_000,
      interval: 50,
    });
  }
}

interface Course {
  mayChangeAccess: boolean;
  /** Which part of filters comes next. */
  part: number;
}

async function play(rolls: number[], course: Course): Promise<number> {
  const [dice, playground] = [new Dice(rolls), await aPlayground()];
  for (let at = 0; at < 12; at += 1) await patiently(() => tries(playground, at % 2 ? 'open' : dice.pick(verbNames), dice));
  await workIn(playground.tenant);
  const after = await nowIn(playground.tenant.system);
  const started = await Promise.all(
    Array.from({ length: followersOfRun }, async () => {
      const [who, filter] = [dice.pick(playground.persons), filterWith(partNames[course.part++ % partNames.length] ?? 'code', dice, playground)];
      return { who, filter, tickets: await listOf(who, filter) };
    }),
  );
  const live = started.map(({ who, filter, tickets }) => new Follower(who, filter, tickets, after));
  // A resumed view is known from an earlier subscription.
  for (const one of live) await one.list();
  await aSecond();

  for (let at = 0; at < 15; at += 1) await change(playground, dice, course.mayChangeAccess);
  await aSecond();
  await workIn(playground.tenant);

  const resumed = started.map(({ who, filter, tickets }) => new Follower(who, filter, tickets, after));
  await expectSameLists([...live, ...resumed]);
  await Promise.all([...live, ...resumed].map((one) => one.leave()));
  return [...live, ...resumed].reduce((sum, { rereads }) => sum + rereads, 0);
}

const manyRolls = fc.array(fc.nat(9_999), { minLength: 400, maxLength: 400, size: 'max' });
const options = { numRuns: runs, ...(process.env.RELEVO_LISTS ? {} : { seed: usualSeed }), endOnFailure: process.env.RELEVO_SHRINK === undefined };

/** Each waits for credentials to be forgotten, so they wait at the same time. */
test.concurrent(
  'the list at the end is the list at the start and what was told since, for any filter and anybody, live and resumed',
  async () => {
    const course = { mayChangeAccess: false, part: 0 };
    await fc.assert(
      fc.asyncProperty(manyRolls, async (rolls) => {
        expect(await play(rolls, course)).toBe(0);
      }),
      options,
    );
  },
  60_000 + runs * millisecondsEach,
);

test.concurrent(
  'the same where roles, organizations and queues change, and whoever must read again is told so',
  async () => {
    const course = { mayChangeAccess: true, part: runs * followersOfRun };
    let rereads = 0;
    await fc.assert(
      fc.asyncProperty(manyRolls, async (rolls) => {
        rereads += await play(rolls, course);
      }),
      options,
    );
    expect(rereads).toBeGreaterThan(0);
  },
  60_000 + runs * millisecondsEach,
);
