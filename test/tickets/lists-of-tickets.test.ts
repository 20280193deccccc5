import { expect, test } from 'vitest';
import { listen, nowIn } from '../live/subscriber.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import type { TicketFilter, TicketOrder } from '../support/gql/graphql.ts';
import { hours, later } from '../support/moments.ts';

openTestApp();

const found = async (who: Person, filter: TicketFilter) => (await as(who).tickets({ filter })).nodes.map(({ id }) => id).sort();
const ordered = async (who: Person, ...orderBy: TicketOrder[]) => (await as(who).tickets({ orderBy })).nodes.map(({ id }) => id);
const up = (field: TicketOrder['field']): TicketOrder => ({ field, direction: 'ASC' });
const down = (field: TicketOrder['field']): TicketOrder => ({ field, direction: 'DESC' });

test('a part of a text is found without regard to case and accents, in every text of a ticket', async () => {
  const { ana } = await aTenant();
  const one = await opens(ana, { subject: 'Impresión de NÓMINAS', description: 'Señal débil', department: 'Logística', contactEmail: 'Ana@acme.example' });
  await opens(ana, { subject: 'Otra cosa', description: 'Nada' });

  for (const filter of [
    { subject: { contains: 'impresion de nominas' } },
    { subject: { contains: 'ÍMPRÉ' } },
    { description: { contains: 'senal DEBIL' } },
    { department: { contains: 'logistica' } },
    { contactEmail: { contains: 'ANA@' } },
  ])
    expect(await found(ana, filter)).toEqual([one]);
});

/** A ticket whose first answer was in time, and another that nobody answered for two hours. */
async function answeredAndNot(tenant: TestTenant): Promise<{ answered: string; late: string }> {
  const { ana, marta } = tenant;
  const { id: answered, openedAt } = await aTicket(ana, { severity: 'critical' });
  const { id: late } = await aTicket(ana, { severity: 'critical' });
  await succeed(as(marta).replyToTicket({ ticketId: answered, body: 'Hola.' }));
  await advance(tenant, later(openedAt, hours(2)));
  return { answered, late };
}

test('tickets are found by the state of a clock, as the clocks show it', async () => {
  const tenant = await aTenant();
  const { marta } = tenant;
  const { answered, late } = await answeredAndNot(tenant);
  const stateOf = async (id: string) => (await succeed(as(marta).ticketClocks({ id }))).slaClocks.findLast(({ metric }) => metric === 'FIRST_RESPONSE')?.state;

  for (const id of [answered, late]) expect(await found(marta, { sla: { metric: 'FIRST_RESPONSE', state: { eq: await stateOf(id) } } })).toEqual([id]);
  expect(await found(marta, { sla: { metric: 'FIRST_RESPONSE', state: { eq: 'BREACHED' } } })).toEqual([late]);
  expect(await found(marta, { sla: { metric: 'TOTAL_RESOLUTION', state: { in: ['RUNNING'] } } })).toEqual([answered, late].sort());
  expect(await found(marta, { sla: { metric: 'FIRST_RESOLUTION', state: { isNull: true } } })).toEqual([answered, late].sort());
  expect(await found(marta, { firstRespondedAt: { isNull: true } })).toEqual([late]);
});

test('a subscription tells that a clock was breached, and that a ticket left by it', async () => {
  const tenant = await aTenant();
  const { marta } = tenant;
  const after = await nowIn(tenant.system);
  const breached = listen(marta, { filter: { sla: { metric: 'FIRST_RESPONSE', state: { eq: 'BREACHED' } } }, after });
  const running = listen(marta, { filter: { sla: { metric: 'FIRST_RESPONSE', state: { eq: 'RUNNING' } } }, after });

  const { answered, late } = await answeredAndNot(tenant);

  const views = ({ events }: typeof breached, id: string) => events.filter(({ ticketId }) => ticketId === id).map(({ view }) => view);
  await expect.poll(() => views(breached, late)).toContain('IN_VIEW');
  await expect.poll(() => views(running, late).at(-1)).toBe('LEFT');
  await expect.poll(() => views(running, answered).at(-1)).toBe('LEFT');
  expect(views(breached, answered)).toEqual([]);
  await Promise.all([breached.leave(), running.leave()]);
});

test('by when a solution is needed is said at the opening or later, shown, found and ordered by', async () => {
  const tenant = await aTenant();
  const { ana } = tenant;
  const [soon, late] = ['2031-05-01T08:00:00.000Z', '2031-06-01T08:00:00.000Z'];
  const one = await opens(ana, { neededBy: late });
  const other = await opens(ana);
  const none = await opens(ana);

  const { ticket } = await succeed(as(ana).editTicket({ ticketId: other, neededBy: soon }));
  const again = await succeed(as(ana).editTicket({ ticketId: other, neededBy: soon }));

  expect(again.ticket?.version).toBe(ticket?.version);
  expect(await ordered(ana, up('NEEDED_BY'))).toEqual([other, one, none]);
  expect(await found(ana, { neededBy: { lt: late } })).toEqual([other]);
  const { body } = await askAs(ana, 'query ($id: ID!) { ticket(id: $id) { neededBy } }', { id: other });
  expect(body.data.ticket.neededBy).toBe(soon);
});

test('the last public message and the closing are orders; what has none comes last when descending', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const { id: closed } = await aResolvedTicket(tenant, ana);
  const [one, other] = [await opens(ana), await opens(ana)];
  await succeed(as(ana).replyToTicket({ ticketId: other, body: 'Uno' }));
  await succeed(as(ana).replyToTicket({ ticketId: one, body: 'Dos' }));
  await succeed(as(marta).addNote({ ticketId: other, body: 'Una nota no cuenta.' }));
  await succeed(as(ana).closeTicket({ ticketId: closed }));

  expect(await ordered(marta, down('LAST_PUBLIC_MESSAGE_AT'))).toEqual([one, other, closed]);
  expect((await ordered(marta, down('CLOSED_AT')))[0]).toBe(closed);
});

test('severity and status order by their rank as it is now, page by page, in both directions', async () => {
  const { ana, marta } = await aTenant();
  const bySeverity = [await opens(ana, { severity: 'low' }), await opens(ana, { severity: 'critical' }), await opens(ana, { severity: 'low' })];
  await takes(marta, bySeverity[0] ?? '', 'in_progress');
  const [low, critical, low2] = bySeverity;

  expect(await ordered(ana, up('SEVERITY'))).toEqual([critical, low, low2]);
  expect(await ordered(ana, down('SEVERITY'))).toEqual([low2, low, critical]);
  expect(await ordered(ana, up('STATUS'))).toEqual([critical, low2, low]);
  expect(await ordered(ana, up('SEVERITY'), down('OPENED_AT'))).toEqual([critical, low2, low]);

  const pages: unknown[] = [];
  for (let after: string | null = null, at = 0; at < 3; at += 1) {
    const { body } = await askAs(ana, pageQuery, { after });
    pages.push(...body.data.tickets.nodes.map(({ id }: { id: string }) => id));
    after = body.data.tickets.pageInfo.endCursor;
    expect(body.data.tickets.pageInfo.hasNextPage).toBe(at < 2);
  }
  expect(pages).toEqual([critical, low, low2]);
});

const pageQuery = `query ($after: String) { tickets(first: 1, after: $after, orderBy: [{ field: SEVERITY, direction: ASC }]) {
  nodes { id } pageInfo { hasNextPage endCursor } } }`;

test('a subscription refuses a filter by a long text', async () => {
  const tenant = await aTenant();

  const refused = listen(tenant.ana, { filter: { not: { description: { contains: 'x' } } } });

  await expect.poll(() => refused.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('a part of a subject that is too short for the index of words is found too, and signs of patterns stand for themselves', async () => {
  const { ana } = await aTenant();
  for (const subject of ['PC lento', '100% ocupado', 'red_a', 'Nada']) await as(ana).openTicket({ subject, description: 'D', queue: 'software' });
  const subjectsWith = async (contains: string) => (await as(ana).tickets({ filter: { subject: { contains } } })).nodes.map(({ subject }) => subject);

  expect(await Promise.all(['pc', '%', '_', 'nad', 'zz'].map(subjectsWith))).toEqual([['PC lento'], ['100% ocupado'], ['red_a'], ['Nada'], []]);
});
