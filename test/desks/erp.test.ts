import { beforeEach, describe, expect, it } from 'vitest';
import type { WrittenConfiguration } from '../../src/configuration/document.ts';
import { get, uploads } from '../support/a-file.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { advance, opens, queueIdOf, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { historyOf, statusOf } from '../support/history.ts';
import { aWednesday } from '../support/moments.ts';

openTestApp();

let tenant: TestTenant;
/** Wednesday 16:20 in São Paulo. */
const wednesday = (daysLater = 0) => aWednesday('19:20:00', daysLater);

beforeEach(async () => {
  tenant = await aSeededTenant('erp');
  await advance(tenant, wednesday());
});

/** A ticket for which support waits, since it last asked on Wednesday at 16:20. */
async function waiting(input: object = {}): Promise<string> {
  const ticketId = await opens(tenant.ana, { queue: 'finance_tax', ...input });
  await takes(tenant.diego, ticketId);
  await succeed(as(tenant.diego).replyToTicket({ ticketId, body: '¿Qué versión usa?' }));
  await succeed(as(tenant.diego).changeTicketStatus({ ticketId, status: 'waiting_for_customer' }));
  return ticketId;
}

async function inValidation(status = 'customer_validation'): Promise<string> {
  const ticketId = await opens(tenant.ana, { queue: 'finance_tax' });
  await takes(tenant.diego, ticketId);
  await succeed(as(tenant.diego).replyToTicket({ ticketId, body: 'Corregido en la versión de hoy.' }));
  await succeed(as(tenant.diego).resolveTicket({ ticketId, status }));
  return ticketId;
}

const qualificationOf = async (ticketId: string) => (await succeed(as(tenant.diego).ticketDetails({ id: ticketId }))).qualification?.key ?? null;

/** What the clock did to a ticket, and when. */
async function byTheClock(ticketId: string): Promise<[string, string][]> {
  const history = await historyOf(tenant.diego, ticketId);
  return history.filter(({ by, because, type }) => by === 'the system' && because === null && !type.startsWith('sla.')).map(({ type, at }) => [type, at]);
}

const at = (daysLater: number, ms = 0) => new Date(wednesday(daysLater).getTime() + ms);
/** The clock of the tenant runs on while the test does, by less than this. */
const runningTimeMs = 20 * 60_000;
const close = (told: [string, string][], expected: [string, Date][]) => {
  expect(told.map(([type]) => type)).toEqual(expected.map(([type]) => type));
  for (const [index, [, when]] of expected.entries()) expect(Math.abs(Date.parse(told[index]?.[1] ?? '') - when.getTime())).toBeLessThan(runningTimeMs);
};

describe('erp', () => {
  it('erp S1 its eight statuses', async () => {
    const { statuses } = await as(tenant.ana).catalog();

    expect(statuses.map(({ key, category }) => `${key} ${category}`)).toEqual([
      'new NEW',
      'in_analysis OPEN',
      'waiting_for_customer PENDING',
      'waiting_for_definitive_solution ON_HOLD',
      'joint_analysis ON_HOLD',
      'customer_validation RESOLVED',
      'customer_requested_closing RESOLVED',
      'closed CLOSED',
    ]);
  });

  it('erp S2 while it waits for the customer, an incident or request is HD1, and other natures are not', async () => {
    const [incident, change] = [await waiting(), await waiting({ nature: 'CHANGE' })];

    expect([await qualificationOf(incident), await qualificationOf(change)]).toEqual(['hd1', null]);
    await succeed(as(tenant.ana).replyToTicket({ ticketId: incident, body: 'La 8.2.' }));
    expect(await qualificationOf(incident)).toBeNull();
  });

  it('erp S3 six business days without an answer close it with HD1, after reminders on the second and the fourth', async () => {
    const ticketId = await waiting();

    await advance(tenant, at(8, -60_000));
    expect(await statusOf(tenant.ana, ticketId)).toBe('waiting_for_customer');
    await advance(tenant, at(9));

    expect(await statusOf(tenant.ana, ticketId)).toBe('closed');
    expect(await qualificationOf(ticketId)).toBe('hd1');
    close(await byTheClock(ticketId), [
      ['ticket.reminded', at(2)],
      ['ticket.reminded', at(6)],
      ['ticket.closed', at(8)],
    ]);
  });

  it('erp S4 what waits for a definitive solution never closes by itself, and goes to validation when its release is published', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'finance_tax' });
    await takes(tenant.diego, ticketId);
    const { release } = await succeed(as(tenant.diego).createRelease({ name: '12.1.2610' }));
    await succeed(as(tenant.diego).waitForRelease({ ticketId, releaseId: release.id }));

    await advance(tenant, at(60));
    expect(await statusOf(tenant.ana, ticketId)).toBe('waiting_for_definitive_solution');
    await succeed(as(tenant.sofia).publishRelease({ releaseId: release.id }));

    expect(await statusOf(tenant.ana, ticketId)).toBe('customer_validation');
    expect((await byTheClock(ticketId)).map(([type]) => type)).toEqual(['ticket.resolved']);
  });

  it('erp S4 only waiting for a release leads to the status for that', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'finance_tax' });
    await takes(tenant.diego, ticketId);

    const { userErrors } = await as(tenant.diego).changeTicketStatus({ ticketId, status: 'waiting_for_definitive_solution' });

    expect(userErrors).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED', path: ['input', 'status'], details: { use: 'waitForRelease' } }]);
    expect(await statusOf(tenant.ana, ticketId)).toBe('in_analysis');
  });

  it('erp S5 in validation it closes after six business days, after reminders about 1 hour, 2 days and 5 days after the last reply', async () => {
    const ticketId = await inValidation();

    await advance(tenant, at(9));

    expect(await statusOf(tenant.ana, ticketId)).toBe('closed');
    close(await byTheClock(ticketId), [
      ['ticket.reminded', at(0, 3_600_000)],
      ['ticket.reminded', at(2)],
      ['ticket.reminded', at(7)],
      ['ticket.closed', at(8)],
    ]);
  });

  it('erp S6 the survey is open in validation and once closing was asked for, and only there', async () => {
    const ticketId = await inValidation();
    const answer = (score: number) => refusalsOf(as(tenant.ana).answerSurvey({ ticketId, score }));

    expect(await answer(4)).toEqual([]);
    await succeed(as(tenant.ana).replyToTicket({ ticketId, body: 'Volvió a pasar.' }));
    expect(await answer(1)).toEqual(['SURVEY_CLOSED']);
    await succeed(as(tenant.diego).resolveTicket({ ticketId, status: 'customer_validation' }));
    await succeed(as(tenant.ana).resolveTicket({ ticketId, status: 'customer_requested_closing' }));
    expect(await answer(5)).toEqual([]);

    const { survey } = await succeed(as(tenant.diego).ticketDetails({ id: ticketId }));
    expect(survey).toMatchObject({ isOpen: true, answer: { score: 5 } });
  });

  it('erp S7 nobody closes by hand, not even when the requester asks for it', async () => {
    const ticketId = await inValidation();
    const everybody = [tenant.ana, tenant.luis, tenant.marta, tenant.diego, tenant.sofia, tenant.people.rodrigo, tenant.people.valeria];

    for (const who of everybody) expect(await refusalsOf(as(who ?? tenant.ana).closeTicket({ ticketId }))).toHaveLength(1);

    expect(await refusalsOf(as(tenant.ana).closeTicket({ ticketId }))).toEqual(['CLOSING_IS_AUTOMATIC']);
    await succeed(as(tenant.ana).resolveTicket({ ticketId, status: 'customer_requested_closing' }));
    expect(await refusalsOf(as(tenant.diego).closeTicket({ ticketId }))).toEqual(['CLOSING_IS_AUTOMATIC']);
    expect(await statusOf(tenant.ana, ticketId)).toBe('customer_requested_closing');
  });

  it('erp S8 channels and consultants review the qualification in the same window; customers never', async () => {
    for (const reviewer of [tenant.people.rodrigo, tenant.people.valeria].map((person) => person ?? expect.unreachable())) {
      const ticketId = await opens(reviewer, { queue: 'finance_tax' });
      await takes(tenant.diego, ticketId);
      expect(await refusalsOf(as(reviewer).qualifyTicket({ ticketId, qualification: 'hd2' }))).toEqual(['REVIEW_CLOSED']);

      await succeed(as(tenant.diego).resolveTicket({ ticketId, status: 'customer_validation' }));
      await succeed(as(reviewer).qualifyTicket({ ticketId, qualification: 'hd2' }));

      expect(await qualificationOf(ticketId)).toBe('hd2');
    }
    expect(await refusalsOf(as(tenant.ana).qualifyTicket({ ticketId: await inValidation(), qualification: 'hd2' }))).toEqual(['NOT_ALLOWED']);
  });

  it('erp S9 when the customer asked for closing, the same timers and reminders run', async () => {
    const ticketId = await inValidation();
    await succeed(as(tenant.ana).resolveTicket({ ticketId, status: 'customer_requested_closing' }));

    await advance(tenant, at(9));

    close(await byTheClock(ticketId), [
      ['ticket.reminded', at(0, 3_600_000)],
      ['ticket.reminded', at(2)],
      ['ticket.reminded', at(7)],
      ['ticket.closed', at(8)],
    ]);
  });

  it('erp S10 closed is final: no field, message or survey answer changes; a follow-up keeps the history', async () => {
    const ticketId = await inValidation();
    await succeed(as(tenant.ana).answerSurvey({ ticketId, score: 5 }));
    await advance(tenant, at(9));
    expect(await statusOf(tenant.ana, ticketId)).toBe('closed');

    expect(await refusalsOf(as(tenant.ana).replyToTicket({ ticketId, body: 'Una cosa más.' }))).toEqual(['TICKET_CLOSED']);
    expect(await refusalsOf(as(tenant.ana).answerSurvey({ ticketId, score: 1 }))).toEqual(['TICKET_CLOSED']);
    expect(await refusalsOf(as(tenant.diego).qualifyTicket({ ticketId, qualification: null }))).toEqual(['TICKET_CLOSED']);
    expect(await refusalsOf(as(tenant.sofia).editTicket({ ticketId, subject: 'Otro' }))).toEqual(['TICKET_CLOSED']);
    const next = await opens(tenant.ana, { followUpOfId: ticketId });

    const { followUpOf } = await succeed(as(tenant.ana).ticketLinks({ id: next }));
    expect(followUpOf).toEqual({ id: ticketId, messages: { nodes: [{ body: 'Corregido en la versión de hoy.' }] } });
  });

  it('erp S13 an answer stops the closing that the customer asked for as well', async () => {
    const ticketId = await inValidation('customer_requested_closing');

    await succeed(as(tenant.ana).replyToTicket({ ticketId, body: 'Espere: volvió a fallar.' }));
    await advance(tenant, at(20));

    expect([await statusOf(tenant.ana, ticketId), await byTheClock(ticketId)]).toEqual(['in_analysis', []]);
  });

  it('erp S12 assigning a new ticket takes it into analysis, and giving it back to its queue takes it out', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'finance_tax' });
    const statuses: string[] = [];

    for (const assigneeId of [tenant.diego.id, null]) {
      await succeed(as(tenant.sofia).assignTicket({ ticketId, assigneeId }));
      statuses.push(await statusOf(tenant.ana, ticketId));
    }
    await succeed(as(tenant.diego).takeNextTicket({ queueId: await queueIdOf(tenant, 'finance_tax') }));
    statuses.push(await statusOf(tenant.ana, ticketId));
    await succeed(as(tenant.sofia).moveTicket({ ticketId, queueId: await queueIdOf(tenant, 'operations') }));
    statuses.push(await statusOf(tenant.ana, ticketId));

    expect(statuses).toEqual(['in_analysis', 'new', 'in_analysis', 'new']);
    const moved = (await historyOf(tenant.diego, ticketId)).filter(({ type }) => type === 'ticket.status_changed');
    expect(moved.map(({ by, because }) => [by, because !== null])).toEqual(Array(4).fill(['the system', true]));
    expect(await refusalsOf(as(tenant.diego).changeTicketStatus({ ticketId, status: 'in_analysis' }))).toEqual(['ASSIGNEE_REQUIRED']);
  });

  it('erp S12 a ticket that waits for the definitive solution has the temporary one with it, attached or linked', async () => {
    const { release } = await succeed(as(tenant.diego).createRelease({ name: '12.1.9' }));
    const ticketId = await opens(tenant.ana, { queue: 'finance_tax' });
    await takes(tenant.diego, ticketId);
    const link = { kind: 'SOLUTION', url: 'https://files.example/temporal.zip', title: 'Solución temporal' } as const;
    const attachmentIds = [await uploads(tenant.diego, 'temporal', 'temporal.sql')];
    await succeed(as(tenant.diego).replyToTicket({ ticketId, body: 'Mientras tanto, use esto.', attachmentIds, links: [link] }));
    await succeed(as(tenant.diego).waitForRelease({ ticketId, releaseId: release.id }));

    const message = (await as(tenant.ana).filesOfTicket({ id: ticketId }))?.messages.nodes[0];

    expect(await statusOf(tenant.ana, ticketId)).toBe('waiting_for_definitive_solution');
    expect(message).toMatchObject({ links: [link], attachments: [{ name: 'temporal.sql' }] });
    expect((await get(message?.attachments[0]?.downloadUrl)).text).toBe('temporal');
  });

  it('erp S10 a follow-up goes to the queue and the category of what it follows, while they are there', async () => {
    const closedTicket = async (queue: string, category: string) => {
      const ticketId = await opens(tenant.ana, { queue, category });
      await takes(tenant.diego, ticketId);
      await succeed(as(tenant.diego).resolveTicket({ ticketId, status: 'customer_validation' }));
      return ticketId;
    };
    const [kept, lost] = [await closedTicket('finance_tax', 'tax'), await closedTicket('operations', 'sales')];
    await advance(tenant, at(12));
    const { document } = await succeed(as(tenant.sofia).configuration());
    const { queues, categories = [] } = document as WrittenConfiguration;
    const without = { queues: queues.filter(({ key }) => key !== 'operations'), categories: categories.filter(({ key }) => key !== 'sales') };
    await succeed(as(tenant.sofia).applyConfiguration({ document: without }));
    const followUp = async (input: object) => {
      const { queue, category } = await succeed(as(tenant.sofia).ticket({ id: await opens(tenant.ana, input) }));
      return [queue.key, category?.key ?? null];
    };

    expect(await followUp({ followUpOfId: kept })).toEqual(['finance_tax', 'tax']);
    expect(await followUp({ followUpOfId: kept, queue: 'technology', category: 'platform' })).toEqual(['technology', 'platform']);
    expect(await followUp({ followUpOfId: lost })).toEqual(['people', null]);
  });

  it('erp S11 an answer of the requester takes it back to analysis and cancels the timers', async () => {
    const [asked, solved] = [await waiting(), await inValidation()];

    for (const ticketId of [asked, solved]) await succeed(as(tenant.ana).replyToTicket({ ticketId, body: 'Sigue igual.' }));
    await advance(tenant, at(20));

    for (const ticketId of [asked, solved]) expect([await statusOf(tenant.ana, ticketId), await byTheClock(ticketId)]).toEqual(['in_analysis', []]);
  });

  it('erp S11 a new public reply of support begins the timers again', async () => {
    const ticketId = await waiting();

    await advance(tenant, at(6, 5 * 60_000));
    await succeed(as(tenant.diego).replyToTicket({ ticketId, body: '¿Pudo mirarlo?' }));
    await advance(tenant, at(16));

    close(await byTheClock(ticketId), [
      ['ticket.reminded', at(2)],
      ['ticket.reminded', at(6)],
      ['ticket.reminded', at(8)],
      ['ticket.reminded', at(12)],
      ['ticket.closed', at(14)],
    ]);
  });
});
