import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TenantChanges } from '../support/a-tenant.ts';
import { aClosedTicket, aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

/** The survey is open while a solution is being looked at. */
const asking: TenantChanges = {
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED', survey: true },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [
    { from: 'new', to: 'in_progress', by: ['AGENT'] },
    { from: 'in_progress', to: 'resolved', by: ['ASSIGNEE'] },
    { from: 'resolved', to: 'in_progress', by: ['CREATOR', 'REQUESTER', 'AGENT'] },
    { from: 'resolved', to: 'closed', by: ['CREATOR'] },
  ],
};

test('the requester answers while the survey is open, and may change the answer', async () => {
  const tenant = await aTenant(asking);
  const { id: ticketId } = await aResolvedTicket(tenant, tenant.ana);
  const before = await succeed(as(tenant.ana).ticketDetails({ id: ticketId }));

  await succeed(as(tenant.ana).answerSurvey({ ticketId, score: 2, comment: 'Tardaron.' }));
  await succeed(as(tenant.ana).answerSurvey({ ticketId, score: 4 }));

  const scored = async (surveyScore: object) => (await as(tenant.ana).tickets({ filter: { surveyScore } })).nodes.map(({ id }) => id);
  expect([await scored({ gte: 4 }), await scored({ lt: 4 }), await scored({ isNull: true })]).toEqual([[ticketId], [], []]);
  expect(before).toMatchObject({ survey: { isOpen: true, viewerCanAnswer: { allowed: true, code: null }, answer: null } });
  const after = await succeed(as(tenant.marta).ticketDetails({ id: ticketId }));
  expect(after.survey).toEqual({
    isOpen: true,
    viewerCanAnswer: { allowed: false, code: 'NOT_ALLOWED' },
    answer: { score: 4, comment: null, answeredBy: { name: 'Ana Ruiz' } },
  });
  const told = (await historyOf(tenant.marta, ticketId)).filter(({ type }) => type === 'survey.answered');
  expect(told.map(({ changes }) => changes)).toEqual([
    { score: 2, comment: 'Tardaron.' },
    { score: 4, comment: null },
  ]);
});

test('it is closed before a solution is offered, and again when the solution did not hold', async () => {
  const tenant = await aTenant(asking);
  const { id: early } = await aTicket(tenant.ana);
  const { id: reopened } = await aResolvedTicket(tenant, tenant.ana);
  await succeed(as(tenant.ana).reopenTicket({ ticketId: reopened }));

  for (const ticketId of [early, reopened]) {
    expect(await refusalsOf(as(tenant.ana).answerSurvey({ ticketId, score: 5 }))).toEqual(['SURVEY_CLOSED']);
    expect((await succeed(as(tenant.ana).ticketDetails({ id: ticketId }))).survey).toEqual({
      ...{ isOpen: false, viewerCanAnswer: { allowed: false, code: 'SURVEY_CLOSED' }, answer: null },
    });
  }
});

test('after the closing nobody answers, and what was answered stays (erp S10)', async () => {
  const tenant = await aTenant(asking);
  const { id: ticketId } = await aResolvedTicket(tenant, tenant.ana);
  await succeed(as(tenant.ana).answerSurvey({ ticketId, score: 5 }));
  await succeed(as(tenant.ana).closeTicket({ ticketId }));

  const refused = await refusalsOf(as(tenant.ana).answerSurvey({ ticketId, score: 1 }));

  expect(refused).toEqual(['TICKET_CLOSED']);
  expect((await succeed(as(tenant.ana).ticketDetails({ id: ticketId }))).survey).toMatchObject({ isOpen: false, answer: { score: 5 } });
});

test('nobody of the desk answers for somebody else; a partner that opened the ticket passes the answer on', async () => {
  const tenant = await aTenant(asking);
  const key = await aKey(tenant);
  const [ofAgent, ofPartner] = [await aResolvedTicket(tenant, tenant.marta, { requesterId: tenant.ana.id }), await aResolvedTicket(tenant, key)];

  for (const who of [tenant.marta, tenant.diego, tenant.sofia])
    expect(await refusalsOf(as(who).answerSurvey({ ticketId: ofAgent.id, score: 5 }))).toEqual(['NOT_ALLOWED']);

  expect(await refusalsOf(as(tenant.luis).answerSurvey({ ticketId: ofAgent.id, score: 5 }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(tenant.ana).answerSurvey({ ticketId: ofAgent.id, score: 5 }))).toEqual([]);
  expect(await refusalsOf(as(key).answerSurvey({ ticketId: ofPartner.id, score: 3 }))).toEqual([]);
});

test.each([0, 6, -1])('a score of %s is none', async (score) => {
  const tenant = await aTenant(asking);
  const { id: ticketId } = await aResolvedTicket(tenant, tenant.ana);

  const { userErrors } = await as(tenant.ana).answerSurvey({ ticketId, score });

  expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'score'] }]);
});

test('a closed status opens no survey, whatever its configuration says', async () => {
  const tenant = await aTenant({ ...asking, statuses: asking.statuses?.map((status) => ({ ...status, survey: true })) ?? [] });

  const { id } = await aClosedTicket(tenant, tenant.ana);

  expect((await succeed(as(tenant.ana).ticketDetails({ id }))).survey.isOpen).toBe(false);
});
