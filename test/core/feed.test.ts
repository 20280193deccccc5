import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createArticle } from '../../src/articles/write-article.ts';
import { addNote } from '../../src/conversations/add-note.ts';
import { replyToTicket, replyToTicketIn } from '../../src/conversations/reply-to-ticket.ts';
import type { Context } from '../../src/core/context.ts';
import { record } from '../../src/core/feed.ts';
import { requireId } from '../../src/core/ids.ts';
import { transact } from '../../src/core/transact.ts';
import { assignTicket } from '../../src/tickets/assign-ticket.ts';
import { changeTicketStatus } from '../../src/tickets/change-ticket-status.ts';
import { closeTicket } from '../../src/tickets/close-ticket.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { resolveTicket } from '../../src/tickets/resolve-ticket.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { at, hours, later } from '../support/moments.ts';
import { replayTenant } from '../support/replay-tenant.ts';

openTestApp();

const reply = (who: Person, ticketId: string, body = 'Otra vez.') => as(who).replyToTicket({ ticketId, body });
const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, index) => String(from + index));

async function wholeFeed(who: Person, first = 7) {
  const nodes = [];
  for (let after: string | null = null; ; ) {
    const events = await as(who).events({ first, after });
    nodes.push(...events.nodes);
    if (!events.pageInfo.hasNextPage) return nodes;
    after = events.pageInfo.endCursor ?? null;
  }
}

test('60 parallel changes give 60 numbers without a gap, in the order in which they were committed', async () => {
  const { ana, luis, marta, sofia, system } = await aTenant();
  const tickets = await Promise.all([ana, luis].map((who) => aTicket(who)));
  const writers = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? aTicket([ana, luis][i % 2] ?? ana) : reply(marta, tickets[i % 2]?.id ?? '')));

  await Promise.all(writers);

  const feed = await wholeFeed(sofia);
  const { rows } = await inTenant(system, (db) => db.query('select seq::text from event where tenant_id = $1 order by event.seq', [system.tenant.id]));
  expect(feed.map(({ seq }) => seq)).toEqual(numbers(62));
  expect(rows.map(({ seq }) => seq)).toEqual(numbers(62));
  expect(new Set(feed.map(({ id }) => id)).size).toBe(62);
});

test('while one reader follows, writers never put anything behind its back', async () => {
  const { ana, marta, sofia } = await aTenant();
  const { id } = await aTicket(ana);
  const seen: string[] = [];
  let isWriting = true;
  let after: string | null = null;
  const look = async () => {
    const events = await as(sofia).events({ first: 100, after });
    seen.push(...events.nodes.map(({ seq }) => seq));
    after = events.pageInfo.endCursor ?? after;
  };
  const reading = (async () => {
    while (isWriting) await look();
    await look();
  })();

  await Promise.all(Array.from({ length: 60 }, () => reply(marta, id)));
  isWriting = false;
  await reading;

  expect(seen).toEqual(numbers(61));
});

test('what was refused or rolled back leaves no event and no gap', async () => {
  const { ana, marta, sofia, system } = await aTenant();
  const { id } = await aTicket(ana);
  const breaking = () =>
    transact(system, async (ctx) => {
      record(ctx, 'ticket.opened');
      await ctx.em.execute('select 1 / 0');
      return {};
    });

  const answers = await Promise.allSettled([
    ...Array.from({ length: 5 }, () => as(marta).closeTicket({ ticketId: id })),
    ...Array.from({ length: 5 }, () => as(ana).openTicket({ subject: 'x', description: 'y', queue: 'nonsense' })),
    ...Array.from({ length: 5 }, breaking),
    ...Array.from({ length: 5 }, () => reply(marta, id)),
  ]);

  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(5);
  const feed = await wholeFeed(sofia);
  expect(feed.map(({ seq, type }) => [seq, type])).toEqual([['1', 'ticket.opened'], ...numbers(5, 2).map((seq) => [seq, 'ticket.replied'])]);
});

test('pages of any size and a cursor from any place go through to the end, nothing lost or doubled', async () => {
  const { ana, marta, sofia } = await aTenant();
  const { id } = await aTicket(ana);
  for (let i = 0; i < 11; i += 1) await reply(marta, id);

  const byPage = await Promise.all([1, 4, 12, 100].map((first) => wholeFeed(sofia, first)));
  const middle = byPage[0]?.[5]?.cursor ?? '';

  for (const feed of byPage) expect(feed.map(({ seq }) => seq)).toEqual(numbers(12));
  expect((await as(sofia).events({ after: middle })).nodes.map(({ seq }) => seq)).toEqual(numbers(6, 7));
});

test('several events of one change stand together', async () => {
  const { sofia, system } = await aTenant();
  const burst = () =>
    transact(system, async (ctx) => {
      for (const type of ['key.issued', 'key.revoked', 'session.ended'] as const) record(ctx, type, { audience: 'ADMINS' });
      return {};
    });

  await Promise.all(Array.from({ length: 10 }, burst));

  const feed = await wholeFeed(sofia, 100);
  expect(feed.map(({ type }) => type)).toEqual(Array.from({ length: 10 }, () => ['key.issued', 'key.revoked', 'session.ended']).flat());
  expect(feed.map(({ seq }) => seq)).toEqual(numbers(30));
});

const occurred = async (who: Person) => (await wholeFeed(who)).map(({ occurredAt }) => Date.parse(occurredAt));

test('instants never go back, neither where writers overlap nor where the clock is set back', async () => {
  const { ana, marta, sofia, system } = await aTenant();
  const { id } = await aTicket(ana);
  await Promise.all(Array.from({ length: 40 }, () => reply(marta, id)));
  const anHourAgo = { ...marta.ctx, now: () => later(new Date(), -hours(1)) };
  const latest = Math.max(...(await occurred(sofia)));

  await addNote(anHourAgo, { ticketId: id, body: 'Antes.' });
  await replyToTicket(anHourAgo, { ticketId: id, body: 'Antes.' });

  const instants = await occurred(sofia);
  expect(instants).toEqual(instants.toSorted((one, other) => one - other));
  expect(instants.slice(-2)).toEqual([latest, latest]);
  for (const { kept, replayed } of await replayTenant(system)) expect(replayed).toEqual(kept);
});

const instantsText = `select t.resolved_at as at from ticket t where t.id = $1 union all select t.closed_at from ticket t where t.id = $1
  union all select t.updated_at from ticket t where t.id = $1 union all select t.opened_at from ticket t where t.id = $2
  union all select t.updated_at from ticket t where t.id = $2 union all select max(m.sent_at) from message m where m.ticket_id = $1
  union all select a.created_at from article a where a.id = $3 union all select a.updated_at from article a where a.id = $3`;

test('where the clock is set back, no time of a row is earlier than what happened before', async () => {
  const { ana, marta, sofia, system } = await aTenant();
  const { id } = await aTicket(ana);
  const [setBack, ofAna] = [marta, ana].map(({ ctx }) => ({ ...ctx, now: () => later(new Date(), -hours(1)) })) as [Context, Context];
  await reply(marta, id);
  const latest = Math.max(...(await occurred(sofia)));

  await assignTicket(setBack, { ticketId: id, assigneeId: marta.id });
  await replyToTicket(setBack, { ticketId: id, body: 'Después.' });
  await changeTicketStatus(setBack, { ticketId: id, status: 'in_progress' });
  await resolveTicket(setBack, { ticketId: id });
  await closeTicket(ofAna, { ticketId: id });
  const opened = await openTicket(ofAna, { subject: 'Otro', description: 'Otra cosa.', severity: 'low', queue: 'software' });
  const article = await createArticle(setBack, { title: 'Cómo', body: 'Así.' });

  const written = await inTenant(system, (db) => db.query(instantsText, [requireId(id, 'Ticket'), opened.id, article.id]));
  expect(written.rows).toHaveLength(8);
  for (const { at } of written.rows) expect(new Date(at).getTime()).toBeGreaterThanOrEqual(latest);
  const instants = await occurred(sofia);
  expect(instants).toEqual(instants.toSorted((one, other) => one - other));
});

test('a change that waited for the ticket happens after what it waited for', async () => {
  const { ana, marta, system } = await aTenant();
  const { id } = await aTicket(ana);

  await Promise.all(Array.from({ length: 30 }, () => reply(marta, id)));

  const { rows: messages } = await inTenant(system, (db) => db.query('select sent_at from message where tenant_id = $1 order by sent_at', [system.tenant.id]));
  const { rows: events } = await inTenant(system, (db) => db.query('select occurred_at from event where tenant_id = $1 order by seq', [system.tenant.id]));
  for (const [at, { sent_at }] of messages.entries()) expect(new Date(sent_at).getTime()).toBeGreaterThanOrEqual(new Date(events[at].occurred_at).getTime());
});

test('a change is done once, also where another one of the desk began later and was first', async () => {
  const { ana, marta } = await aTenant();
  const [slow, quick] = [await aTicket(ana), await aTicket(ana)];
  const ctx = { ...marta.ctx, now: () => new Date() };
  const key = randomInt(2 ** 31);
  let times = 0;

  await inTenant(marta.ctx, async (db) => {
    await db.query('select pg_advisory_lock($1)', [key]);
    const startedAt = Date.now();
    const written = transact(ctx, async (tx) => {
      times += 1;
      const message = await replyToTicketIn(tx, { ticketId: slow.id, body: 'Despacio.' });
      tx.defer({ text: 'select pg_advisory_xact_lock($1)', values: [key] });
      return message;
    });
    const waits = "select from pg_locks where locktype = 'advisory' and objid = $1 and not granted";
    while ((await db.query(waits, [key])).rowCount === 0) await setTimeout(5);
    const tookMs = Date.now() - startedAt;
    await replyToTicket(ctx, { ticketId: quick.id, body: 'Deprisa.' });
    // As long as it took to open, so that what has passed since in the database reaches beyond the other one.
    await setTimeout(tookMs);
    await db.query('select pg_advisory_unlock($1)', [key]);
    await written;
  });

  expect(times).toBe(1);
});

test('what is recorded later than it happened keeps its instant', async () => {
  const { ana, marta, sofia } = await aTenant();
  const { id } = await aTicket(ana);
  const anHourAgo = later(new Date(), -hours(1));

  await replyToTicket(at(anHourAgo, marta), { ticketId: id, body: 'Antes.' });
  await reply(marta, id);

  const instants = await occurred(sofia);
  expect(instants[1]).toBe(anHourAgo.getTime());
  expect(instants[2]).toBeGreaterThanOrEqual(instants[0] ?? Number.NaN);
});
