import { expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { triageTicket } from '../../src/tickets/triage-ticket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
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
  const tenant = await aTenant({ policies: [{ key: 'usual', label: 'Habitual', targets: [target('LOW', '48 HOURS'), target('URGENT', '4 HOURS')] }] });
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

test('only agents triage, and only by keys that exist', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);

  await expect(as(ana).triageTicket({ ticketId, impact: 'HIGH' })).rejects.toThrow('FORBIDDEN');

  expect(await refusalsOf(as(marta).triageTicket({ ticketId, category: 'nothing' }))).toEqual(['NOT_FOUND']);
});
