import { beforeEach, describe, expect, it } from 'vitest';
import type { TestDesk } from '../support/a-desk.ts';
import { aSeededDesk } from '../support/a-seeded-desk.ts';
import { openTestHouse } from '../support/house.ts';
import { does, historyOf, opens, refusalsOf, see, takes, ticketOf } from '../support/play.ts';

openTestHouse();

let desk: TestDesk;
beforeEach(async () => {
  desk = await aSeededDesk('platform');
});

const queueOf = async (key: string) => (await see(desk.sofia, '{ queues { id key } }')).queues.find((queue: { key: string }) => queue.key === key).id;

describe('platform', () => {
  it('O1 a request needs an active entitlement for its environment, or is clearly refused', async () => {
    const pablo = desk.people.pablo ?? expect.unreachable();
    const ask = (environment: string) => refusalsOf(pablo, 'openTicket', { subject: 'S', description: 'D', environment });

    expect([await ask('DEVELOPMENT'), await ask('PRODUCTION')]).toEqual([[], ['NO_ENTITLEMENT']]);
    const { entitlements } = (
      await see(desk.sofia, '{ organizations(first: 20) { nodes { name entitlements(first: 5) { nodes { id type } } } } }')
    ).organizations.nodes.find(({ name }: { name: string }) => name === 'Integra Soluciones Digitales');
    await does(desk.sofia, 'changeEntitlement', { entitlementId: entitlements.nodes[0].id, validTo: new Date().toISOString() });

    expect(await ask('DEVELOPMENT')).toEqual(['NO_ENTITLEMENT']);
  });

  it.todo('O2 a request is an email; credentials are kept encrypted, shown on record, and wiped at closing');

  it('O3 every request is acknowledged', async () => {
    const ticketId = await opens(desk.ana);

    expect(await historyOf(desk.ana, ticketId)).toMatchObject([
      { type: 'ticket.opened' },
      { type: 'ticket.notified', changes: { notify: 'REQUESTER', template: 'acknowledgement' } },
    ]);
  });

  it("O4 the agent's first screen: unresolved, open, on hold and unassigned, and the latest activity of the desk", async () => {
    const [first, second] = [await opens(desk.ana, { queue: 'support' }), await opens(desk.luis, { queue: 'support' })];
    await opens(desk.ana, { queue: 'product' });
    await takes(desk.marta, first, 'open');
    await takes(desk.marta, second, 'open');
    await does(desk.marta, 'changeTicketStatus', { ticketId: second, status: 'on_hold' });

    const screen = await see(desk.marta, '{ queues { key counts { unresolved open onHold unassigned } } events(first: 50) { totalCount nodes { type } } }');

    const counts = Object.fromEntries(screen.queues.map(({ key, counts }: { key: string; counts: object }) => [key, counts]));
    expect(counts).toMatchObject({
      support: { unresolved: 2, open: 1, onHold: 1, unassigned: 0 },
      product: { unresolved: 1, open: 1, onHold: 0, unassigned: 1 },
    });
    expect(screen.events.nodes.at(-1)).toEqual({ type: 'ticket.status_changed' });
  });

  it('O5 per ticket: talk with the author, categorise, prioritise, work together', async () => {
    const ticketId = await opens(desk.ana, { queue: 'support' });

    await does(desk.marta, 'replyToTicket', { ticketId, body: '¿En qué entorno?' });
    await does(desk.marta, 'rateTicket', { ticketId, category: 'environment_problem', impact: 'HIGH', urgency: 'HIGH' });
    await does(desk.marta, 'assignTicket', { ticketId, assigneeId: desk.marta.id });
    await does(desk.diego, 'addNote', { ticketId, body: 'Yo miro los registros.' });

    const { messages, ...rated } = await ticketOf(desk.marta, ticketId, 'category { key } priority messages { nodes { author { name } } }');
    expect(rated).toEqual({ category: { key: 'environment_problem' }, priority: 'URGENT' });
    expect(messages.nodes.map(({ author }: { author: { name: string } }) => author.name.split(' ')[0])).toEqual(['Marta', 'Diego']);
  });

  it.todo('O6 reports of tickets created and resolved over time');

  it('O7 when a ticket opens, the team of its queue is told', async () => {
    const ticketId = await opens(desk.ana);

    const told = (await historyOf(desk.marta, ticketId)).filter(({ type }) => type === 'ticket.notified');
    expect(told.map(({ changes }) => changes)).toMatchObject([{ notify: 'REQUESTER' }, { notify: 'QUEUE', template: 'new_ticket' }]);
  });

  it('O8 an agent takes a ticket, or any member assigns it to whom fits best', async () => {
    const [taken, assigned] = [await opens(desk.ana, { queue: 'support' }), await opens(desk.ana, { queue: 'environments' })];

    await does(desk.marta, 'takeNextTicket', { queueId: await queueOf('support') });
    await does(desk.marta, 'assignTicket', { ticketId: assigned, assigneeId: desk.diego.id });

    expect(await ticketOf(desk.marta, taken, 'assignee { id }')).toEqual({ assignee: { id: desk.marta.id } });
    expect(await ticketOf(desk.marta, assigned, 'assignee { id }')).toEqual({ assignee: { id: desk.diego.id } });
  });

  it('O9 priority and the type of entitlement give the times to respond and to resolve', async () => {
    const times = async (environment: string, impact: string, urgency: string) => {
      const ticketId = await opens(desk.ana, { environment, impact, urgency, category: 'question' });
      return (await ticketOf(desk.ana, ticketId, 'slaClocks { metric target { amount unit } }')).slaClocks;
    };

    const [production, development] = [await times('PRODUCTION', 'HIGH', 'HIGH'), await times('DEVELOPMENT', 'HIGH', 'HIGH')];

    expect(production).toContainEqual({ metric: 'FIRST_RESPONSE', target: { amount: 30, unit: 'MINUTES' } });
    expect(production).toContainEqual({ metric: 'TOTAL_RESOLUTION', target: { amount: 4, unit: 'HOURS' } });
    expect(development).not.toEqual(production);
  });

  it("O10 once assigned, the author's answers notify the assignee only", async () => {
    const ticketId = await opens(desk.ana);
    await does(desk.ana, 'replyToTicket', { ticketId, body: 'Se me olvidó la URL.' });
    await takes(desk.marta, ticketId);
    await does(desk.ana, 'replyToTicket', { ticketId, body: 'Y las credenciales.' });

    const told = (await historyOf(desk.marta, ticketId)).filter(({ changes }) => changes.template === 'answer');
    expect(told.map(({ changes }) => changes.notify)).toEqual(['QUEUE', 'ASSIGNEE']);
  });

  it.todo('O11 the author answers in the email thread or in the portal; both land in the same conversation');

  it('O12 private notes are seen by agents only, and address colleagues, who are told', async () => {
    const ticketId = await opens(desk.ana);

    await does(desk.marta, 'addNote', { ticketId, body: 'Diego, ¿es tu entorno?', mentions: [desk.diego.id] });

    const notes = async (who: typeof desk.ana) => (await ticketOf(who, ticketId, 'messages { nodes { kind } }')).messages.nodes;
    expect([await notes(desk.ana), await notes(desk.diego)]).toEqual([[], [{ kind: 'NOTE' }]]);
    expect((await historyOf(desk.diego, ticketId)).at(-1)).toMatchObject({ type: 'ticket.mentioned', changes: { mentions: [desk.diego.id] } });
    expect((await historyOf(desk.ana, ticketId)).map(({ type }) => type)).not.toContain('ticket.mentioned');
  });

  it('O13 a temporary solution is recorded while the definitive one is made', async () => {
    const ticketId = await opens(desk.ana);
    await takes(desk.marta, ticketId, 'open');

    await does(desk.marta, 'recordWorkaround', { ticketId, workaround: 'Reiniciar el flujo cada mañana.' });
    await does(desk.marta, 'changeTicketStatus', { ticketId, status: 'in_development' });

    expect(await ticketOf(desk.ana, ticketId, 'workaround status { key }')).toEqual({
      ...{ workaround: 'Reiniciar el flujo cada mañana.', status: { key: 'in_development' } },
    });
  });

  it.todo('O14 long-running kinds of work can be left out of a report');
});
