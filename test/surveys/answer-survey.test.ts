import { expect, test } from 'vitest';
import { aDesk, type Furniture } from '../support/a-desk.ts';
import { aKey } from '../support/a-key.ts';
import { aClosedTicket, aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestHouse } from '../support/house.ts';
import { does, historyOf, refusalsOf, tell, ticketOf } from '../support/play.ts';

openTestHouse();

/** The survey is open while a solution is being looked at. */
const asking: Furniture = {
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
const survey = 'survey { isOpen viewerCanAnswer { allowed code } answer { score comment answeredBy { name } } }';

test('whoever asked for the help answers while the survey is open, and may think again', async () => {
  const desk = await aDesk(asking);
  const { id: ticketId } = await aResolvedTicket(desk, desk.ana);
  const before = await ticketOf(desk.ana, ticketId, survey);

  await does(desk.ana, 'answerSurvey', { ticketId, score: 2, comment: 'Tardaron.' });
  await does(desk.ana, 'answerSurvey', { ticketId, score: 4 });

  expect(before).toEqual({ survey: { isOpen: true, viewerCanAnswer: { allowed: true, code: null }, answer: null } });
  const after = await ticketOf(desk.marta, ticketId, survey);
  expect(after.survey).toEqual({
    isOpen: true,
    viewerCanAnswer: { allowed: false, code: 'NOT_ALLOWED' },
    answer: { score: 4, comment: null, answeredBy: { name: 'Ana Ruiz' } },
  });
  const told = (await historyOf(desk.marta, ticketId)).filter(({ type }) => type === 'survey.answered');
  expect(told.map(({ changes }) => changes)).toEqual([
    { score: 2, comment: 'Tardaron.' },
    { score: 4, comment: null },
  ]);
});

test('it is closed before a solution is offered, and again when the solution did not hold', async () => {
  const desk = await aDesk(asking);
  const { id: early } = await aTicket(desk.ana);
  const { id: reopened } = await aResolvedTicket(desk, desk.ana);
  await does(desk.ana, 'reopenTicket', { ticketId: reopened });

  for (const ticketId of [early, reopened]) {
    expect(await refusalsOf(desk.ana, 'answerSurvey', { ticketId, score: 5 })).toEqual(['SURVEY_CLOSED']);
    expect((await ticketOf(desk.ana, ticketId, survey)).survey).toEqual({
      ...{ isOpen: false, viewerCanAnswer: { allowed: false, code: 'SURVEY_CLOSED' }, answer: null },
    });
  }
});

test('after the closing nobody answers, and what was answered stays (erp S10)', async () => {
  const desk = await aDesk(asking);
  const { id: ticketId } = await aResolvedTicket(desk, desk.ana);
  await does(desk.ana, 'answerSurvey', { ticketId, score: 5 });
  await does(desk.ana, 'closeTicket', { ticketId });

  const refused = await refusalsOf(desk.ana, 'answerSurvey', { ticketId, score: 1 });

  expect(refused).toEqual(['TICKET_CLOSED']);
  expect((await ticketOf(desk.ana, ticketId, survey)).survey).toMatchObject({ isOpen: false, answer: { score: 5 } });
});

test('nobody of the desk answers for somebody else; a partner that opened the ticket passes the answer on', async () => {
  const desk = await aDesk(asking);
  const key = await aKey(desk);
  const [ofAgent, ofPartner] = [await aResolvedTicket(desk, desk.marta, { requesterId: desk.ana.id }), await aResolvedTicket(desk, key)];

  for (const who of [desk.marta, desk.diego, desk.sofia])
    expect(await refusalsOf(who, 'answerSurvey', { ticketId: ofAgent.id, score: 5 })).toEqual(['NOT_ALLOWED']);

  expect(await refusalsOf(desk.luis, 'answerSurvey', { ticketId: ofAgent.id, score: 5 })).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(desk.ana, 'answerSurvey', { ticketId: ofAgent.id, score: 5 })).toEqual([]);
  expect(await refusalsOf(key, 'answerSurvey', { ticketId: ofPartner.id, score: 3 })).toEqual([]);
});

test.each([0, 6, -1])('a score of %s is none', async (score) => {
  const desk = await aDesk(asking);
  const { id: ticketId } = await aResolvedTicket(desk, desk.ana);

  const { userErrors } = await tell(desk.ana, 'answerSurvey', { ticketId, score });

  expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'score'] }]);
});

test('a status that is closed asks nobody, whatever it says of itself', async () => {
  const desk = await aDesk({ ...asking, statuses: asking.statuses?.map((status) => ({ ...status, survey: true })) ?? [] });

  const { id } = await aClosedTicket(desk, desk.ana);

  expect((await ticketOf(desk.ana, id, survey)).survey.isOpen).toBe(false);
});
