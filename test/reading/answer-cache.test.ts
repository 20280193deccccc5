import { expect, test } from 'vitest';
import { AnswerCache } from '../../src/reading/cache/answer-cache.ts';
import { aKey, type Key } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { advance } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, askAs, type Bearer } from '../support/client.ts';

openTestApp();

const page = '{ tickets(first: 25) { totalCount nodes { id code subject openedAt isOverdue status { label } assignee { name } } } }';

const counts = () => {
  const { hits = 0, misses = 0 } = theServices().answers ?? {};
  return { hits, misses };
};

async function ask(who: Bearer, query = page) {
  const before = counts();
  const { body } = await askAs(who, query);
  const after = counts();
  return { data: body.data, text: JSON.stringify(body.data), isHit: after.hits > before.hits && after.misses === before.misses };
}

test('what was read is not read again while nothing has changed, and answered in the same words', async () => {
  const { ana } = await aTenant();
  await aTicket(ana);

  const first = await ask(ana);
  const second = await ask(ana);

  expect([first.isHit, second.isHit]).toEqual([false, true]);
  expect(second.text).toBe(first.text);
});

test.each<[string, (tenant: Awaited<ReturnType<typeof aTenant>>, ticketId: string) => Promise<unknown>]>([
  ['a ticket is opened', ({ ana }) => aTicket(ana)],
  ['an agent takes it', ({ marta }, ticketId) => as(marta).assignTicket({ ticketId, assigneeId: marta.id })],
  ['somebody replies', ({ marta }, ticketId) => as(marta).replyToTicket({ ticketId, body: 'Hola' })],
])('after %s it is read again', async (_, change) => {
  const tenant = await aTenant();
  const { id } = await aTicket(tenant.ana);
  await ask(tenant.marta);

  await change(tenant, id);

  expect((await ask(tenant.marta)).isHit).toBe(false);
});

test('a change of another desk leaves the answer as it is', async () => {
  const [one, other] = [await aTenant(), await aTenant()];
  await ask(one.marta);

  await aTicket(other.ana);

  expect((await ask(one.marta)).isHit).toBe(true);
});

test('agents with the same rights share an answer; what is personal is nobody else’s', async () => {
  const { marta, diego, ana, luis } = await aTenant();
  await aTicket(ana);
  const shared = '{ severities { key label } }';

  await ask(marta, shared);
  const [ofAnother, own] = [await ask(diego, shared), await ask(ana)];
  const ofLuis = await ask(luis);

  expect(ofAnother.isHit).toBe(true);
  expect([own.data.tickets.totalCount, ofLuis.data.tickets.totalCount]).toEqual([1, 0]);
});

test.each<[string, string]>([
  ['who asks', '{ viewer { actor { name } tenant { slug } } }'],
  ['the statuses', '{ statuses { key label } }'],
])('%s stays as read while tickets change, not where anything else does', async (_, query) => {
  const { ana, marta, sofia } = await aTenant();
  await ask(marta, query);

  await aTicket(ana);
  const afterTicket = await ask(marta, query);
  await as(sofia).updateUser({ userId: marta.id, name: 'Marta Ruiz' });
  const afterName = await ask(marta, query);

  expect([afterTicket.isHit, afterName.isHit]).toEqual([true, false]);
  if (query.includes('viewer')) expect(afterName.text).toContain('Marta Ruiz');
});

const whole = (id: string) => `{ ticket(id: "${id}") {
  subject version status { label } queue { label } assignee { name } requester { name }
  messages(last: 20) { nodes { body author { name } } } activity(last: 20) { nodes { type actor { name } message { body } } } } }`;

test('one ticket stays as read while other tickets change', async () => {
  const { ana, marta } = await aTenant();
  const [one, other] = [await aTicket(ana), await aTicket(ana)];
  await ask(marta, whole(one.id));

  await as(marta).replyToTicket({ ticketId: other.id, body: 'Hola' });
  await aTicket(ana);

  expect((await ask(marta, whole(one.id))).isHit).toBe(true);
});

test.each<[string, string, (tenant: Awaited<ReturnType<typeof aTenant>>, ticketId: string) => Promise<unknown>]>([
  ['an answer', 'Hola', ({ marta }, ticketId) => as(marta).replyToTicket({ ticketId, body: 'Hola' })],
  ['a note, which leaves its row', 'Entre nosotros', ({ marta }, ticketId) => as(marta).addNote({ ticketId, body: 'Entre nosotros' })],
  ['who works on it', 'Marta Sanz', ({ marta }, ticketId) => as(marta).assignTicket({ ticketId, assigneeId: marta.id })],
  ['the name of somebody on it', 'Ana Gil', ({ sofia, ana }) => as(sofia).updateUser({ userId: ana.id, name: 'Ana Gil' })],
])('one ticket is read again after a change of it: %s', async (_, shown, change) => {
  const tenant = await aTenant();
  const { id } = await aTicket(tenant.ana);
  const before = await ask(tenant.marta, whole(id));

  await change(tenant, id);
  const after = await ask(tenant.marta, whole(id));

  expect([before.text.includes(shown), after.text.includes(shown), after.isHit]).toEqual([false, true, false]);
});

test('one ticket that shows others is read again where any changes', async () => {
  const { ana, marta } = await aTenant();
  const [one, other] = [await aTicket(ana), await aTicket(ana)];
  const withOthers = `{ ticket(id: "${one.id}") { subject requester { name ... on User { tickets(first: 5) { nodes { subject version } } } } } }`;
  await ask(marta, withOthers);

  await as(marta).assignTicket({ ticketId: other.id, assigneeId: marta.id });

  expect((await ask(marta, withOthers)).isHit).toBe(false);
});

const allSeeHardware = {
  queues: [
    { key: 'software', label: 'Software', members: ['marta'] },
    { key: 'hardware', label: 'Hardware', visibility: 'MEMBERS' as const, members: ['marta', 'diego'] },
  ],
};
const codes = '{ tickets(first: 5) { nodes { code } } }';

test('agents who see all queues share what they read of tickets', async () => {
  const { ana, diego, marta } = await aTenant(allSeeHardware);
  const { code } = await aTicket(ana, { queue: 'hardware' });

  const first = await ask(marta, codes);
  const ofAnother = await ask(diego, codes);

  expect([first.isHit, ofAnother.isHit]).toEqual([false, true]);
  expect(ofAnother.text).toContain(code);
});

test('who leaves a queue reads no more with those who see all of them, also within the second in which their credential is not looked up again', async () => {
  const { ana, diego, marta, sofia } = await aTenant(allSeeHardware);
  const { code } = await aTicket(ana, { queue: 'hardware' });
  await ask(marta, codes);

  for (let again = 0; again < 3; again += 1) {
    const before = await ask(diego, codes);
    await as(sofia).removeQueueMember({ queue: 'hardware', userId: diego.id });
    const after = await ask(diego, codes);
    const ofMarta = await ask(marta, codes);
    await as(sofia).addQueueMember({ queue: 'hardware', userId: diego.id });

    expect([before, after, ofMarta].map(({ text }) => text.includes(code))).toEqual([true, false, true]);
  }
});

type Tenant = Awaited<ReturnType<typeof aTenant>>;

/** Each sees the ticket in the queue of members by one right, and loses it; whoever has no credential any more is told so. */
test.each<[string, (tenant: Tenant) => Promise<Bearer>, (tenant: Tenant, who: Bearer) => Promise<{ userErrors: unknown[] }>]>([
  ['a membership of the queue', async ({ diego }) => diego, ({ sofia, diego }) => as(sofia).removeQueueMember({ queue: 'hardware', userId: diego.id })],
  ['a role', async ({ diego }) => diego, ({ sofia, diego }) => as(sofia).changeRole({ userId: diego.id, role: 'REQUESTER' })],
  [
    'a key that is revoked',
    (tenant) => aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'queue:read_all'], requesterId: null }),
    ({ sofia }, key) => as(sofia).revokeApiKey({ apiKeyId: (key as Key).id }),
  ],
  ['a person who is deactivated', async ({ diego }) => diego, ({ sofia, diego }) => as(sofia).deactivateUser({ userId: diego.id })],
])('a right that was lost counts in the next read: %s', async (_, holder, loses) => {
  const tenant = await aTenant();
  const { code } = await aTicket(tenant.ana, { queue: 'hardware' });
  const who = await holder(tenant);
  const codes = async () => (await ask(who, '{ tickets(first: 5) { nodes { code } } }')).data?.tickets?.nodes.map((node: { code: string }) => node.code) ?? [];
  const before = [await codes(), await codes()];

  const { userErrors } = await loses(tenant, who);

  expect([userErrors, before]).toEqual([[], [[code], [code]]]);
  // A credential counts everywhere within a second.
  await expect.poll(codes, { timeout: 2_000 }).toEqual([]);
});

test('what time decides is told as of now, also where nothing was read again', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  await aTicket(ana, { severity: 'critical' });
  const overdue = async () => (await ask(marta)).data.tickets.nodes[0].isOverdue;

  const before = await overdue();
  await advance(tenant, new Date(Date.now() + 30 * 86_400_000));

  expect([before, await overdue()]).toEqual([false, true]);
});

test('a tenant has a quarter of the bytes at most, and the one that asked least recently loses first', () => {
  const cache = new AnswerCache(40_000);
  const answer = { validator: '1', json: 'x'.repeat(1_000) };
  for (let at = 0; at < 50; at += 1) cache.keep('busy', `${at}`, answer);
  const ofBusy = cache.bytes;
  for (const tenant of ['a', 'b', 'c', 'd', 'e']) for (let at = 0; at < 4; at += 1) cache.keep(tenant, `${at}`, answer);

  expect(ofBusy).toBeLessThanOrEqual(10_000);
  expect(cache.bytes).toBeLessThanOrEqual(40_000);
  expect(cache.find('busy', '49')).toBeUndefined();
  expect(cache.find('e', '3')).toEqual(answer);
});
