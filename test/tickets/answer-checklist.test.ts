import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { changesOf } from '../support/history.ts';
import { withCustomFields } from './tenant-with-custom-fields.ts';

openTestApp();

test('answers to the checklist are kept item by item (clinic D3)', async () => {
  const { ana, marta } = await aTenant(withCustomFields);
  const ticketId = await opens(ana, { checklist: [{ key: 'cache', isChecked: false }] });

  await succeed(as(marta).answerChecklist({ ticketId, checklist: [{ key: 'updated', isChecked: true }] }));
  await succeed(as(marta).answerChecklist({ ticketId, checklist: [{ key: 'cache', isChecked: true }] }));

  const { checklist } = await succeed(as(ana).ticketDetails({ id: ticketId }));
  expect(Object.fromEntries(checklist.map(({ key, isChecked }) => [key, isChecked]))).toEqual({ cache: true, updated: true });
  expect(await changesOf(ana, ticketId, 'ticket.checklist_answered')).toEqual([{ 'checklist.updated': true }, { 'checklist.cache': true }]);
});

test('an unknown item is refused with its path', async () => {
  const { ana, marta } = await aTenant(withCustomFields);
  const ticketId = await opens(ana);

  const { userErrors } = await as(marta).answerChecklist({ ticketId, checklist: [{ key: 'reboot', isChecked: true }] });

  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'checklist', 'reboot'] }]);
});

test('requesters do not answer it', async () => {
  const { ana } = await aTenant(withCustomFields);
  const ticketId = await opens(ana);

  await expect(as(ana).answerChecklist({ ticketId, checklist: [] })).rejects.toThrow('FORBIDDEN');
});
