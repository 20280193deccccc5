import { expect, test } from 'vitest';
import { editTicket } from '../../src/tickets/edit-ticket.ts';
import { triageTicket } from '../../src/tickets/triage-ticket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { changesOf, historyOf } from '../support/history.ts';

openTestApp();

test('agents change text and contact; what is left out stays, null clears, and one event names the changes', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana, { contactPhone: '+34 600 000 000', department: 'Ventas' });

  await succeed(as(marta).editTicket({ ticketId, subject: 'No imprime', contactPhone: null, department: 'Ventas' }));

  expect(await as(ana).ticket({ id: ticketId })).toMatchObject({
    ...{ subject: 'No imprime', description: 'La aplicación no arranca.', contactPhone: null, department: 'Ventas', version: 2 },
  });
  expect(await changesOf(ana, ticketId, 'ticket.edited')).toEqual([{ subject: 'No imprime', contactPhone: null }]);
});

test('requesters change the contact of their own tickets, and none of the text', async () => {
  const { ana } = await aTenant();
  const ticketId = await opens(ana);

  const { userErrors } = await as(ana).editTicket({ ticketId, contactEmail: 'ana@acme.example', subject: 'Otra cosa' });
  await succeed(as(ana).editTicket({ ticketId, contactEmail: 'ana@acme.example' }));

  expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'subject'] }]);
  expect(await as(ana).ticket({ id: ticketId })).toMatchObject({ subject: 'No arranca', contactEmail: 'ana@acme.example' });
});

test.each(['subject', 'description'])('the %s is never cleared', async (name) => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);

  const refusals = await refusalsOf(as(marta).editTicket({ ticketId, [name]: null }));

  expect(refusals).toEqual(['INVALID']);
});

test('a call that changes nothing records no event', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana, { department: 'Ventas' });

  await succeed(as(marta).editTicket({ ticketId, department: 'Ventas', contactPhone: null }));
  await succeed(as(marta).triageTicket({ ticketId, category: null, effort: null }));
  await succeed(as(marta).recordWorkaround({ ticketId }));

  expect((await historyOf(marta, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
});

test('when two people edit a ticket at once, both changes are kept', async () => {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);

  await Promise.all([
    editTicket(tenant.marta.ctx, { ticketId, subject: 'No imprime' }),
    editTicket(tenant.ana.ctx, { ticketId, contactPhone: '600' }),
    triageTicket(tenant.marta.ctx, { ticketId, effort: 'SMALL' }),
  ]);

  expect(await as(tenant.ana).ticket({ id: ticketId })).toMatchObject({ subject: 'No imprime', contactPhone: '600', effort: 'SMALL', version: 4 });
});
