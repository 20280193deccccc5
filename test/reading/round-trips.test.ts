import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { countRoundTrips } from '../support/round-trips.ts';

const counted = await countRoundTrips(inject('urls').server);
openTestApp({ databaseUrl: counted.url });
afterAll(() => counted.close());

/** The fewest of several tries: now and then a session is looked up as well. */
async function fewest(work: () => Promise<unknown>): Promise<number> {
  const tries: number[] = [];
  for (let at = 0; at < 5; at += 1) tries.push(await counted.during(work));
  return Math.min(...tries);
}

test('all agents who are present on a ticket are read in one statement', async () => {
  const { ana, marta, diego, sofia } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const announce = (who: typeof marta) => succeed(as(who).announcePresence({ ticketId, activity: 'VIEWING' }));

  const alone = await fewest(() => announce(marta));
  for (const agent of [diego, sofia]) await announce(agent);
  const { presence } = await announce(marta);
  const among = await fewest(() => announce(marta));

  expect(presence.present.map(({ actor }) => actor?.name).sort()).toEqual(['Diego Mora', 'Marta Sanz', 'Sofía León']);
  expect(alone).toBeGreaterThan(0);
  expect(among).toBe(alone);
});

test('a look at a desk before signing in takes as much of the database, whether there is one or not', async () => {
  const [there, suspended] = [await aTenant(), await aTenant()];
  await asSuperuser((client) => client.query('update tenant set suspended_at = now() where slug = $1', [suspended.slug]));

  const counts = [];
  for (const slug of [there.slug, suspended.slug, 'no-such-desk', 'NO SLUG']) counts.push(await fewest(() => as(null).publicTenant({ slug })));

  expect(new Set(counts)).toEqual(new Set([2]));
});

test('a change of a known ticket that shows what it changed takes one round trip: it locks, writes, commits and reads', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const reply = async (shown = 'message { body } ticket { messages { totalCount } }') =>
    (await askAs(marta, `mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { ${shown} } }`, { input: { ticketId, body: 'Lo miro.' } }))
      .body;

  await reply();
  const { data, errors } = await reply();

  expect(errors).toBeUndefined();
  expect(data.replyToTicket).toEqual({ message: { body: 'Lo miro.' }, ticket: { messages: { totalCount: 2 } } });
  // The second is the NOTIFY behind it, for which nobody waits.
  expect(await fewest(() => reply())).toBeLessThanOrEqual(2);
  expect(await fewest(() => reply('... { message { body } }'))).toBe(3);
});

test('a change of a ticket that is not known takes one more, which locks and reads', async () => {
  const { ana, marta } = await aTenant();
  const tickets = await Promise.all(Array.from({ length: 5 }, () => aTicket(ana)));
  const reply = async () => as(marta).replyToTicket({ ticketId: tickets.pop()?.id ?? '', body: 'Lo miro.' });

  expect(await fewest(reply)).toBe(3);
});

test('a screen that asks again after its session must be looked up takes one round trip, which also tells that nothing has changed', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const page = '{ tickets(first: 25) { nodes { subject messages(last: 1) { nodes { body } } } } }';
  const ask = () => askAs(marta, page);
  const askLater = async () => {
    await setTimeout(1_100);
    return counted.during(ask);
  };
  await ask();
  await ask();

  const unchanged = Math.min(await askLater(), await askLater(), await askLater());
  await as(ana).replyToTicket({ ticketId, body: 'Hola' });
  const changed = await askLater();

  expect(unchanged).toBe(1);
  expect(changed).toBeGreaterThan(1);
  expect((await ask()).body.data.tickets.nodes[0].messages.nodes).toEqual([{ body: 'Hola' }]);
});
