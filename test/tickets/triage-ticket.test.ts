import { describe, expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { triageTicket } from '../../src/tickets/triage-ticket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import type { TriageTicketInput } from '../support/gql/graphql.ts';
import { changesOf, historyOf } from '../support/history.ts';
import { at, hours, later } from '../support/moments.ts';

openTestApp();

test("the priority follows the desk's matrix, and null clears what was set", async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana, { impact: 'LOW', urgency: 'LOW', category: 'question' });

  await succeed(as(marta).triageTicket({ ticketId, impact: 'HIGH', urgency: 'HIGH', effort: 'LARGE', category: null }));
  const raised = await as(ana).ticket({ id: ticketId });
  await succeed(as(marta).triageTicket({ ticketId, impact: null }));

  expect(raised).toMatchObject({ priority: 'URGENT', impact: 'HIGH', effort: 'LARGE', category: null });
  expect(await as(ana).ticket({ id: ticketId })).toMatchObject({ priority: 'HIGH', impact: null, urgency: 'HIGH' });
  const [first] = await changesOf(ana, ticketId, 'ticket.triaged');
  expect(first).toEqual({ impact: 'HIGH', urgency: 'HIGH', priority: 'URGENT', effort: 'LARGE', category: null });
});

test('the time used so far counts against the new target (SLA 13)', async () => {
  const target = (priority: 'LOW' | 'URGENT', within: string) => ({ metric: 'TOTAL_RESOLUTION' as const, priority, within });
  const tenant = await aTenant({ policies: [{ key: 'usual', label: 'Habitual', targets: [target('LOW', 'PT48H'), target('URGENT', 'PT4H')] }] });
  const opened = new Date('2026-06-10T07:00:00.000Z');
  const historyWhenTriaged = async (after: number) => {
    const { id } = await openTicket(at(opened, tenant.ana), { subject: 'S', description: 'D', impact: 'LOW', urgency: 'LOW' });
    const ticketId = publicId('Ticket', id);
    await triageTicket(at(later(opened, after), tenant.marta), { ticketId, impact: 'HIGH', urgency: 'HIGH' });
    return historyOf(tenant.marta, ticketId);
  };

  const [early, late] = [await historyWhenTriaged(hours(2)), await historyWhenTriaged(hours(5))];

  expect(early.map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.triaged']);
  expect(late.filter(({ type }) => type === 'sla.breached')).toMatchObject([{ at: later(opened, hours(5)).toISOString() }]);
});

test('a priority given directly stays until it is given back to the matrix (crm E9)', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana, { impact: 'LOW', urgency: 'LOW' });
  const triaged = async (input: Partial<TriageTicketInput>) => {
    const { ticket } = await succeed(as(marta).triageTicket({ ticketId, ...input }));
    return [ticket.priority, ticket.isPriorityGiven];
  };

  expect(await triaged({ priority: 'URGENT' })).toEqual(['URGENT', true]);
  expect(await triaged({ impact: 'MEDIUM', urgency: 'HIGH' })).toEqual(['URGENT', true]);
  expect(await triaged({ category: 'question' })).toEqual(['URGENT', true]);
  expect(await triaged({ priority: null })).toEqual(['HIGH', false]);
  expect(await triaged({ impact: 'LOW' })).toEqual(['MEDIUM', false]);
  expect((await changesOf(ana, ticketId, 'ticket.triaged')).slice(0, 2)).toEqual([
    { priority: 'URGENT', isPriorityGiven: true },
    { impact: 'MEDIUM', urgency: 'HIGH' },
  ]);
  const { ticket } = await succeed(as(marta).openTicket({ subject: 'S', description: 'D', priority: 'HIGH' }));
  expect(ticket).toMatchObject({ priority: 'HIGH', isPriorityGiven: true, impact: null });
});

test('a priority that the matrix of the desk never gives cannot be given', async () => {
  const row = { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' } as const;
  const { ana, marta } = await aTenant({ priorityMatrix: { HIGH: row, MEDIUM: row, LOW: row } });
  const ticketId = await opens(ana);

  expect(await refusalsOf(as(marta).triageTicket({ ticketId, priority: 'URGENT' }))).toEqual(['INVALID']);
  expect(await refusalsOf(as(marta).openTicket({ subject: 'S', description: 'D', priority: 'URGENT' }))).toEqual(['INVALID']);
});

describe('nature and module are put right (crm E9, crm E7)', () => {
  test('the nature changes as an event', async () => {
    const { ana, marta } = await aTenant();
    const ticketId = await opens(ana);

    await succeed(as(marta).triageTicket({ ticketId, nature: 'CHANGE' }));

    expect(await as(ana).ticket({ id: ticketId })).toMatchObject({ nature: 'CHANGE' });
    expect(await changesOf(ana, ticketId, 'ticket.triaged')).toEqual([{ nature: 'CHANGE' }]);
  });

  test('a ticket of a customer does not become internal while a customer has a part in it', async () => {
    const { ana, luis, marta } = await aTenant();
    const [customers, registered] = [await opens(ana), await opens(marta, { requesterId: luis.id })];

    const refused = [customers, registered].map((ticketId) => refusalsOf(as(marta).triageTicket({ ticketId, isInternal: true })));
    await succeed(as(marta).changeRequester({ ticketId: customers, requesterId: marta.id }));
    const stillTheCreator = await refusalsOf(as(marta).triageTicket({ ticketId: customers, isInternal: true }));
    await succeed(as(marta).changeRequester({ ticketId: registered, requesterId: marta.id }));
    await succeed(as(marta).triageTicket({ ticketId: registered, isInternal: true }));

    expect([...(await Promise.all(refused)), stillTheCreator]).toEqual([['NOT_ALLOWED'], ['NOT_ALLOWED'], ['NOT_ALLOWED']]);
    expect(await as(luis).ticket({ id: registered })).toBeNull();
    expect(await as(marta).ticket({ id: registered })).toMatchObject({ isInternal: true });
  });

  test('an internal ticket becomes one of a customer, where the desk has those', async () => {
    const { marta, ana } = await aTenant();
    const onlyInternal = await aTenant({ modules: ['INTERNAL'] });
    const [ticketId, stays] = [await opens(marta, { isInternal: true }), await opens(onlyInternal.marta, { isInternal: true })];

    await succeed(as(marta).triageTicket({ ticketId, isInternal: false }));
    await succeed(as(marta).changeRequester({ ticketId, requesterId: ana.id }));

    expect(await as(ana).ticket({ id: ticketId })).toMatchObject({ isInternal: false, requester: { id: ana.id }, creator: { id: marta.id } });
    expect(await refusalsOf(as(onlyInternal.marta).triageTicket({ ticketId: stays, isInternal: false }))).toEqual(['MODULE_OFF']);
  });
});

test('only agents triage, and only by keys that exist', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);

  await expect(as(ana).triageTicket({ ticketId, impact: 'HIGH' })).rejects.toThrow('FORBIDDEN');

  expect(await refusalsOf(as(marta).triageTicket({ ticketId, category: 'nothing' }))).toEqual(['NOT_FOUND']);
});
