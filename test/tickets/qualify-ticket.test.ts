import { expect, test } from 'vitest';
import { aTenant, type TenantChanges } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

const reviewing: TenantChanges = {
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED', review: true },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [
    { from: 'new', to: 'in_progress', by: ['AGENT'] },
    { from: 'in_progress', to: 'resolved', by: ['ASSIGNEE'] },
    { from: 'resolved', to: 'closed', by: ['CREATOR'] },
  ],
  qualifications: [
    { key: 'hd1', label: { es: 'Sin información', en: 'Lack of information' } },
    { key: 'hd2', label: 'Resuelto' },
  ],
  organizations: [{ key: 'acme', name: 'Acme, S. A.' }],
  people: [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'acme' },
    { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', requesterKind: 'CHANNEL', organization: 'acme', followsOrganization: true },
    { key: 'nora', name: 'Nora Gil', role: 'REQUESTER', requesterKind: 'CONSULTANT', organization: 'acme', followsOrganization: true },
    { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
    { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
  ],
};

test('an agent qualifies a ticket, and clears the qualification', async () => {
  const { ana, marta } = await aTenant(reviewing);
  const { id: ticketId } = await aTicket(ana);

  await succeed(as(marta).qualifyTicket({ ticketId, qualification: 'hd1' }));
  const qualified = await as(ana).ticketDetails({ id: ticketId, locale: 'en' });
  await succeed(as(marta).qualifyTicket({ ticketId, qualification: null }));

  expect(qualified).toMatchObject({ qualification: { key: 'hd1', label: 'Lack of information' }, viewerCanQualify: { allowed: false, code: 'NOT_ALLOWED' } });
  expect(await as(marta).ticketDetails({ id: ticketId })).toMatchObject({ qualification: null, viewerCanQualify: { allowed: true, code: null } });
  expect((await historyOf(ana, ticketId)).filter(({ type }) => type === 'ticket.qualified')).toHaveLength(2);
});

test('channels and consultants qualify while the status is open to it, and can ask beforehand whether they may (erp S8)', async () => {
  const tenant = await aTenant(reviewing);
  const [early, solved] = [await aTicket(tenant.ana), await aResolvedTicket(tenant, tenant.ana)];

  for (const reviewer of [tenant.luis, tenant.people.nora ?? tenant.luis]) {
    expect((await succeed(as(reviewer).ticketDetails({ id: early.id }))).viewerCanQualify).toEqual({ allowed: false, code: 'REVIEW_CLOSED' });
    expect(await refusalsOf(as(reviewer).qualifyTicket({ ticketId: early.id, qualification: 'hd1' }))).toEqual(['REVIEW_CLOSED']);
    expect((await succeed(as(reviewer).ticketDetails({ id: solved.id }))).viewerCanQualify.allowed).toBe(true);
    expect(await refusalsOf(as(reviewer).qualifyTicket({ ticketId: solved.id, qualification: reviewer === tenant.luis ? 'hd1' : 'hd2' }))).toEqual([]);
  }

  expect(await refusalsOf(as(tenant.ana).qualifyTicket({ ticketId: solved.id, qualification: 'hd1' }))).toEqual(['NOT_ALLOWED']);
  await succeed(as(tenant.ana).closeTicket({ ticketId: solved.id }));
  expect(await refusalsOf(as(tenant.luis).qualifyTicket({ ticketId: solved.id, qualification: 'hd1' }))).toEqual(['TICKET_CLOSED']);
  expect((await succeed(as(tenant.luis).ticketDetails({ id: solved.id }))).qualification?.key).toBe('hd2');
});

test('an unknown qualification is refused with its path', async () => {
  const { ana, marta } = await aTenant(reviewing);
  const { id: ticketId } = await aTicket(ana);

  const { userErrors } = await as(marta).qualifyTicket({ ticketId, qualification: 'hd9' });

  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'qualification'] }]);
});
