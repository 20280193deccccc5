import { beforeEach, describe, expect, it } from 'vitest';
import type { TestDesk } from '../support/a-desk.ts';
import { aSeededDesk } from '../support/a-seeded-desk.ts';
import { openTestHouse } from '../support/house.ts';
import { hours, later } from '../support/moments.ts';
import { does, historyOf, opens, refusalsOf, see, statusOf, takes, ticketOf } from '../support/play.ts';

openTestHouse();

let desk: TestDesk;
beforeEach(async () => {
  desk = await aSeededDesk('crm');
});

describe('crm', () => {
  it('E2 only the person who created the ticket closes it, and only once it is resolved; no role overrides this', async () => {
    const ticketId = await opens(desk.ana, { queue: 'software' });
    await takes(desk.marta, ticketId, 'in_progress');
    expect(await refusalsOf(desk.ana, 'closeTicket', { ticketId })).toEqual(['NOT_YET_RESOLVED']);

    await does(desk.marta, 'resolveTicket', { ticketId });
    for (const who of [desk.marta, desk.sofia]) expect(await refusalsOf(who, 'closeTicket', { ticketId })).toEqual(['NOT_THE_CREATOR']);
    await does(desk.ana, 'closeTicket', { ticketId });

    expect(await statusOf(desk.ana, ticketId)).toBe('closed');
  });

  it("E2 an admin hands the creator's part to another person on record, never to themself", async () => {
    const ticketId = await opens(desk.ana, { queue: 'software' });
    await takes(desk.marta, ticketId);
    await does(desk.marta, 'resolveTicket', { ticketId });
    const nuria = desk.people.nuria ?? expect.unreachable();

    expect(await refusalsOf(desk.sofia, 'handOverTicket', { ticketId, creatorId: desk.sofia.id, reason: 'Quiero cerrarlo.' })).toEqual(['NOT_ALLOWED']);
    await does(desk.sofia, 'handOverTicket', { ticketId, creatorId: nuria.id, reason: 'Ana dejó la empresa.' });

    expect(await refusalsOf(desk.ana, 'closeTicket', { ticketId })).toEqual(['NOT_THE_CREATOR']);
    await does(nuria, 'closeTicket', { ticketId });
    expect((await historyOf(desk.sofia, ticketId)).find(({ type }) => type === 'ticket.handed_over')).toMatchObject({
      ...{ by: 'Sofía Llorente Vidal', changes: { creator: nuria.id, reason: 'Ana dejó la empresa.' } },
    });
  });

  it('E3 target times: critical 4 h, high 12 h, medium 48 h, low 52 h, round the clock', async () => {
    const allowed = async (severity: string) => {
      const { openedAt, dueAt } = await ticketOf(desk.ana, await opens(desk.ana, { severity }), 'openedAt dueAt');
      return (Date.parse(dueAt) - later(openedAt, 0).getTime()) / hours(1);
    };

    expect([await allowed('critical'), await allowed('high'), await allowed('medium'), await allowed('low')]).toEqual([4, 12, 48, 52]);
  });

  it('E4 a ticket is a series of actions: each interaction with the customer and each step taken', async () => {
    const ticketId = await opens(desk.ana, { queue: 'software' });
    await takes(desk.marta, ticketId, 'in_progress');
    await does(desk.marta, 'replyToTicket', { ticketId, body: '¿Qué versión usa?' });
    await does(desk.ana, 'replyToTicket', { ticketId, body: 'La 4.2.' });
    await does(desk.marta, 'addNote', { ticketId, body: 'Es el fallo conocido.' });
    await does(desk.marta, 'changeTicketSeverity', { ticketId, severity: 'high' });
    await does(desk.marta, 'resolveTicket', { ticketId });

    expect((await historyOf(desk.marta, ticketId)).map(({ type, by }) => `${by.split(' ')[0]} ${type}`)).toEqual([
      ...['Ana ticket.opened', 'Marta ticket.assigned', 'Marta ticket.status_changed', 'Marta ticket.replied', 'Ana ticket.replied'],
      ...['Marta ticket.noted', 'Marta ticket.severity_changed', 'Marta ticket.resolved'],
    ]);
  });

  it("E6 members of one queue do not see another's tickets", async () => {
    const ticketId = await opens(desk.ana, { queue: 'software' });

    const seen = await Promise.all([desk.marta, desk.people.ines, desk.diego, desk.people.pablo].map((who) => ticketOf(who ?? desk.diego, ticketId, 'id')));

    expect(seen).toEqual([{ id: ticketId }, { id: ticketId }, null, null]);
  });

  it('E7 internal tickets are invisible to requesters, and each module is switched on by the desk', async () => {
    const id = await opens(desk.marta, { isInternal: true, queue: 'front_desk' });
    const erp = await aSeededDesk('erp');

    const { tickets } = await see(desk.ana, '{ tickets(first: 10) { nodes { id } totalCount } }');
    expect(tickets).toEqual({ nodes: [], totalCount: 0 });
    expect(await ticketOf(desk.ana, id, 'id')).toBeNull();
    expect(await ticketOf(desk.diego, id, 'isInternal')).toEqual({ isInternal: true });
    expect(await refusalsOf(desk.ana, 'openTicket', { subject: 'S', description: 'D', isInternal: true })).toEqual(['NOT_ALLOWED']);
    expect(await refusalsOf(erp.marta, 'openTicket', { subject: 'S', description: 'D', isInternal: true })).toEqual(['MODULE_OFF']);
  });
});
