import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { limits } from '../../src/api/gate/limits.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { askInTime } from '../support/client.ts';
import { sentDuring } from './sent-statements.ts';

// An answer that is kept sends no statement.
openTestApp({ answerCacheBytes: 0 });

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aTenant();
  await aTicket(tenant.ana, { subject: 'Uno' });
});

async function ask(query: string, variables?: object, person = tenant.ana): Promise<void> {
  const { body } = await askInTime(person, query, variables);
  expect(body.errors).toBeUndefined();
}

/** Some at once, all in the end; people take turns, because each has a budget, and wait where it is spent. */
async function askAll(count: number, queryOf: (index: number) => string, people = [tenant.ana, tenant.luis]): Promise<void> {
  const indices = Array.from({ length: count }, (_, index) => index).values();
  const askSome = async () => {
    for (const index of indices) await ask(queryOf(index), undefined, people[index % people.length]);
  };
  await Promise.all(Array.from({ length: 8 }, askSome));
}

const readsTickets = ({ text }: { text: string }) => text.includes('from "ticket"');

test('one document is one statement, whatever its values; another structure of its arguments is another', async () => {
  const query = 'query ($filter: TicketFilter) { tickets(filter: $filter) { nodes { code } } }';

  const sent = await sentDuring(async () => {
    for (const subject of ['Uno', 'Dos', "Tres'"]) await ask(query, { filter: { subject: { eq: subject } } });
    await ask(query, { filter: { subject: { contains: 'Uno' } } });
  });

  expect(new Set(sent.filter(readsTickets).map(({ text }) => text)).size).toBe(2);
});

test('a statement that comes again is prepared under a name that follows from its text', async () => {
  const distinct = 600;
  const times = 4;

  const sent = await sentDuring(() => askAll(distinct * times, (index) => `{ tickets(first: 1) { a${index % distinct}: nodes { id } } }`));

  const prepared = sent.filter(readsTickets).filter(({ name }) => name !== undefined);
  expect(new Set(sent.filter(readsTickets).map(({ text }) => text)).size).toBe(distinct);
  expect(new Set(prepared.map(({ name }) => name)).size).toBe(distinct);
}, 120_000);

const documents = Number(process.env.RELEVO_DOCUMENTS ?? 3_300);
const allowedGrowth = 10_000_000;

test(
  'documents that never come again leave no memory behind',
  async () => {
    const third = Math.floor(documents / 3);
    const askThird = (which: number) => askAll(third, (index) => `{ severities { a${which * third + index}: key } }`, Object.values(tenant.people));

    await askThird(0);
    await askThird(1);
    const before = heapInUse();
    await askThird(2);

    expect(third).toBeGreaterThan(limits.maxDocuments);
    expect(heapInUse() - before).toBeLessThan(allowedGrowth);
  },
  60_000 + documents * 10,
);

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
