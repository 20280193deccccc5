import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { diceFor } from '../fuzz/rolls.ts';
import { openTestApp, readyFor, theApp, theServices } from '../support/app.ts';
import { type Asker, aBusyTenant, type BusyTenant } from './a-busy-tenant.ts';
import type { Dice } from './choices.ts';
import { harvest } from './collect-values.ts';
import type { Operation } from './make-operation.ts';
import { isSmallAndValid, operationFrom } from './same-answers.ts';
import type { TenantValues } from './tenant-values.ts';

openTestApp();

const asksPerStep = 4;
const steps = Math.ceil(Number(process.env.RELEVO_OPERATIONS ?? 2_800) / asksPerStep);
const millisecondsEach = 1_000;
const poolSize = 60;
const stepsPerPool = 350;
/** The short form makes the same choices each time; the long one others at every run. */
const seed = Number(process.env.RELEVO_SEED ?? (process.env.RELEVO_OPERATIONS ? Date.now() % 1_000_000_000 : 20_261_129));

let tenant: BusyTenant;
let values: TenantValues;
let without: App;

beforeAll(async () => {
  tenant = await aBusyTenant();
  values = await harvest(tenant);
  without = await openApp(readyFor({ answerCacheBytes: 0 }));
  without.services.now = theServices().now;
});
afterAll(() => without.close());

type Answer = { data?: unknown; errors?: { path?: unknown; message: string; extensions?: { code?: string; retryAfterMs?: number } }[] };

async function ask(app: App, asker: Asker, query: string, variables?: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${asker.token}`, 'accept-language': asker.language };
  const answer = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const body = (await answer.json()) as Answer;
  const retryAfterMs = body.errors?.[0]?.extensions?.retryAfterMs;
  if (!retryAfterMs) return body;
  await new Promise((done) => setTimeout(done, retryAfterMs));
  return ask(app, asker, query, variables);
}

/** Signed links differ in their ends. */
const plain = ({ data, errors = [] }: Answer) =>
  JSON.parse(JSON.stringify({ data, errors: errors.map(({ path, message }) => [path, message]) }).replaceAll(/files\/\w+\/[\w.-]+/g, 'a file'));

const asAgent = (name: string) => tenant.askers.find((asker) => asker.name === name) as Asker;

/** Changes of many kinds; some are refused. */
function aChange(dice: Dice): [Asker, string] {
  const word = `w${dice.below(1_000)}`;
  const ticket = dice.pick(ticketIds);
  const user = dice.pick(userIds);
  const changes: [string, string][] = [
    ['ana', `mutation { openTicket(input: { subject: "${word}", description: "${word}" }) { ticket { id } } }`],
    ['marta', `mutation { replyToTicket(input: { ticketId: "${ticket}", body: "${word}" }) { userErrors { code } } }`],
    ['marta', `mutation { addNote(input: { ticketId: "${ticket}", body: "${word}" }) { userErrors { code } } }`],
    ['sofia', `mutation { assignTicket(input: { ticketId: "${ticket}", assigneeId: "${user}" }) { userErrors { code } } }`],
    ['sofia', `mutation { changeTicketSeverity(input: { ticketId: "${ticket}", severity: "high" }) { userErrors { code } } }`],
    ['sofia', `mutation { changeTicketStatus(input: { ticketId: "${ticket}", status: "in_progress" }) { userErrors { code } } }`],
    ['sofia', `mutation { updateUser(input: { userId: "${user}", name: "${word}" }) { userErrors { code } } }`],
    ['sofia', `mutation { addWatcher(input: { ticketId: "${ticket}", userId: "${user}" }) { userErrors { code } } }`],
    ['sofia', `mutation { createArticle(input: { title: "${word}", body: "${word}" }) { userErrors { code } } }`],
    ['marta', `mutation { setAvailability(input: { isAvailable: ${dice.below(2) === 0} }) { userErrors { code } } }`],
    ['sofia', `mutation { setCustomFields(input: { ticketId: "${ticket}", customFields: { status_1: "${word}" } }) { userErrors { code } } }`],
    ['sofia', `mutation { markNotifications(input: { isRead: true }) { userErrors { code } } }`],
  ];
  const [who, change] = dice.pick(changes);
  return [asAgent(who), change];
}

let ticketIds: string[] = [];
let userIds: string[] = [];

const oneTicket = `query One($id: ID!) { ticket(id: $id) {
  code subject version updatedAt isOverdue status { label } queue { label } assignee { name } requester { name } organization { name }
  messages(last: 20) { totalCount nodes { kind body author { name } } } activity(last: 20) { nodes { type actor { name } message { body } } } } }`;

/** Of each ticket by itself, which is still true while others change. */
function ofOneTicket(dice: Dice): [Operation, Asker] {
  return [{ source: oneTicket, variables: { id: dice.pick(ticketIds.slice(0, 12)) } } as Operation, dice.pick(tenant.askers)];
}

/** Operations that are asked again and again. */
function poolFor(number: number): [Operation, Asker][] {
  const found: [Operation, Asker][] = [];
  const drawn = fc.record({ asker: fc.nat({ max: 999 }), rolls: fc.array(fc.nat({ max: 9_999 }), { maxLength: 250, size: 'max' }) });
  for (const draw of fc.sample(drawn, { seed: seed + number, numRuns: 2_000 })) {
    const { operation, asker } = operationFrom({ tenant, values }, draw);
    if (isSmallAndValid(operation)) found.push([operation, asker]);
    if (found.length === poolSize) break;
  }
  return found;
}

test(
  'a server with the cache answers what one without it answers, whatever both change in between',
  async () => {
    const ids = await ask(theApp(), asAgent('sofia'), '{ tickets(first: 60) { nodes { id } } users(first: 50) { nodes { id } } }');
    const { tickets, users } = ids.data as { tickets: { nodes: { id: string }[] }; users: { nodes: { id: string }[] } };
    ticketIds = tickets.nodes.map(({ id }) => id);
    userIds = users.nodes.map(({ id }) => id);
    let done = 0;
    let operations: [Operation, Asker][] = [];
    for (let step = 0; step < steps; step += 1) {
      const dice = diceFor(seed, step);
      if (step % stepsPerPool === 0) operations = poolFor(step);
      if (dice.below(3) === 0) {
        const [who, change] = aChange(dice);
        const { data } = await ask(dice.below(2) === 0 ? theApp() : without, who, change);
        if (data) done += 1;
      }
      for (let at = 0; at < asksPerStep; at += 1) {
        const [operation, asker] = at === 0 ? ofOneTicket(dice) : dice.pick(operations);
        const [cached, read] = await Promise.all([theApp(), without].map((app) => ask(app, asker, operation.source, operation.variables)));
        if (!isDeepStrictEqual(plain(cached as Answer), plain(read as Answer))) {
          const show = JSON.stringify([operation.variables, cached, read]);
          expect.fail(`as ${asker.name}: ${operation.source}\n${show}\n(seed ${seed}, step ${step})`);
        }
      }
    }

    expect(done).toBeGreaterThan(steps / 10);
    expect(theServices().answers?.hits).toBeGreaterThan(steps / 2);
  },
  steps * millisecondsEach,
);
