import { expect, test } from 'vitest';
import { sentDuring } from '../reading/sent-statements.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';

openTestApp();

const count = 6_000;
const events = 'nodes { seq label message { body } } pageInfo { hasNextPage }';
const latest = `query ($after: String) { events(orderBy: { direction: DESC }, after: $after) { ${events} } }`;
const latestOfTicket = `query ($ticketId: ID!) { ticket(id: $ticketId) { activity(orderBy: { direction: DESC }) { ${events} } } }`;

/** A desk with so many events of three tickets, written straight into the table. */
async function aLongFeed() {
  const tenant = await aTenant();
  const tickets = await Promise.all([tenant.ana, tenant.ana, tenant.luis].map((person) => aTicket(person)));
  const ids = [tenant.system.tenant.id, tenant.marta.ctx.actor.id, tickets.map(({ code }) => code)];
  await asSuperuser(async (root) => {
    await root.query(
      `insert into event (tenant_id, seq, id, type, occurred_at, actor_id, ticket_id, audience, changes)
       select t.tenant_id, f.seq + n, gen_random_uuid(), 'ticket.edited', now(), $2, t.id, case when n % 3 = 0 then 'AGENTS' else 'EVERYONE' end, '[]'
       from generate_series(1, ${count}) n join feed f on f.tenant_id = $1
       join ticket t on t.tenant_id = $1 and t.code = ($3::text[])[1 + n % 3]`,
      ids,
    );
    await root.query(`update feed set seq = seq + ${count} where tenant_id = $1`, [tenant.system.tenant.id]);
    await root.query('vacuum analyze event');
  });
  return { ...tenant, ticketId: tickets[0]?.id ?? '' };
}

/** Tickets that are not looked up by their ids: all of the desk that the viewer can see, or that match, before the first event is looked at. */
const collectsTickets = /on ticket seen\w*(?: \([^\n]*)?\n(?![^\n]*AND \(id = )/;

type Feed = Awaited<ReturnType<typeof aLongFeed>>;

/** How PostgreSQL runs the statement of a list of events, as the server's role under row-level security. */
async function planOf({ system }: Feed, work: () => Promise<unknown>): Promise<string> {
  const sent = (await sentDuring(work)) as { text: string; values?: unknown[] }[];
  const read = sent.find(({ text }) => /from \(select \* from "event"/.test(text) || /"event" /.test(text));
  if (!read) throw new Error('No statement read events.');
  const explain = { text: `explain (analyze, costs off, timing off, summary off) ${read.text}`, values: read.values ?? [] };
  const { rows } = await inTenant(system, (client) => client.query(explain));
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test('the newest events are the first that an index gives, in the feed and in the history of a ticket', async () => {
  const feed = await aLongFeed();
  const { sofia, marta, ticketId } = feed;
  const middle = (await as(sofia).events({ first: 100 })).nodes.at(-1)?.cursor;

  const plans = {
    first: await planOf(feed, () => askAs(sofia, latest)),
    after: await planOf(feed, () => askAs(sofia, latest, { after: middle })),
    ofAgent: await planOf(feed, () => askAs(marta, latest)),
    ofTicket: await planOf(feed, () => askAs(marta, latestOfTicket, { ticketId })),
  };

  for (const [name, plan] of Object.entries(plans)) {
    const index = name === 'ofTicket' ? 'event_of_ticket' : 'event_pkey';
    expect(plan, name).toMatch(new RegExp(`Index Scan Backward using ${index} on event \\w+ \\(actual rows=(2\\d|3\\d)\\b`));
    expect(plan, name).not.toMatch(/Seq Scan on event/);
    expect(plan, name).not.toMatch(collectsTickets);
  }
});

test('the ticket of each event is looked up, whether or not it is compared too', async () => {
  const feed = await aLongFeed();
  const filter = { ticket: { subject: { contains: 'nowhere' } } };

  const plans = {
    visible: await planOf(feed, () => as(feed.marta).events({ first: 100 })),
    compared: await planOf(feed, () => as(feed.marta).events({ first: 100, filter })),
  };

  for (const [name, plan] of Object.entries(plans)) {
    expect(plan, name).toMatch(/Index Scan using event_pkey on event/);
    expect(plan, name).not.toMatch(collectsTickets);
  }
});
