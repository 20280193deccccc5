import { beforeEach, describe, expect, it } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { does, historyOf, opens, refusalsOf, see, statusOf, takes, ticketOf } from '../support/play.ts';

openTestApp();

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aSeededTenant('servicedesk');
});

const queueOf = async (key: string) => (await see(tenant.sofia, '{ queues { id key } }')).queues.find((queue: { key: string }) => queue.key === key).id;

async function offeredBy(queue: string, count: number): Promise<string[]> {
  const queueId = await queueOf(queue);
  const itemColumns: string[] = [];
  for (let index = 0; index < count; index += 1)
    itemColumns.push((await does(tenant.diego, 'takeNextTicket', { queueId }, 'ticket { subject }')).ticket.subject);
  return itemColumns;
}

describe('servicedesk', () => {
  it('servicedesk G1 a repeated alert of a monitoring system adds an occurrence to the open ticket; agents and users open tickets too', async () => {
    const monitor = await aKey(tenant);
    const alert = { subject: 'CPU al 100 %', nature: 'ALERT', channel: 'MONITORING', queue: 'networks', deduplicationKey: 'srv-12/cpu' };

    const [first, again] = [await opens(monitor, alert), await opens(monitor, alert)];
    const others = [await opens(tenant.marta, { requesterId: tenant.ana.id }), await opens(tenant.luis)];

    expect(again).toBe(first);
    expect(await ticketOf(tenant.diego, first, 'occurrences nature creator { __typename }')).toMatchObject({ occurrences: 2, nature: 'ALERT' });
    expect((await historyOf(tenant.diego, first)).map(({ type }) => type).filter((type) => type !== 'ticket.notified')).toEqual([
      'ticket.opened',
      'ticket.repeated',
    ]);
    expect(new Set([first, ...others]).size).toBe(3);
  });

  it('servicedesk G2 a ticket holds the context, and how to reach whoever reported it', async () => {
    const id = await opens(tenant.marta, {
      description: 'Sin red en la planta 2.',
      channel: 'PHONE',
      contactPhone: '+52 55 5555 0101',
      contactEmail: 'planta2@cliente.example',
      requesterId: tenant.ana.id,
    });

    expect(await ticketOf(tenant.marta, id, 'description channel contactPhone contactEmail')).toEqual({
      ...{ description: 'Sin red en la planta 2.', channel: 'PHONE', contactPhone: '+52 55 5555 0101', contactEmail: 'planta2@cliente.example' },
    });
  });

  it('servicedesk G3 each queue offers its tickets in its own order, and never the same to two agents', async () => {
    const open = (queue: string, subject: string, more: object) => opens(tenant.ana, { queue, subject, ...more });
    for (const queue of ['first_line', 'applications', 'networks']) {
      await open(queue, 'primero', { severity: 'low', impact: 'LOW', urgency: 'MEDIUM' });
      await open(queue, 'urgente', { severity: 'low', impact: 'HIGH', urgency: 'HIGH' });
      await open(queue, 'vence antes', { severity: 'critical', impact: 'LOW', urgency: 'LOW' });
    }

    expect(await offeredBy('first_line', 3)).toEqual(['primero', 'urgente', 'vence antes']);
    expect(await offeredBy('applications', 3)).toEqual(['urgente', 'primero', 'vence antes']);
    expect((await offeredBy('networks', 3))[0]).toBe('vence antes');
    const [queueId, waiting] = [await queueOf('first_line'), 8];
    for (let count = 0; count < waiting; count += 1) await open('first_line', 'otro', {});
    const agents = [tenant.marta, tenant.diego, tenant.people.paola ?? tenant.marta, tenant.people.hector ?? tenant.diego];
    const taken = await Promise.all(
      Array.from({ length: waiting }, (_, index) => does(agents[index % 4] ?? tenant.marta, 'takeNextTicket', { queueId }, 'ticket { id }')),
    );
    expect(new Set(taken.map(({ ticket }) => ticket.id)).size).toBe(waiting);
  });

  it('servicedesk G4 receipt is acknowledged to the requester, and the agent asks for more information', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'first_line' });
    await takes(tenant.marta, ticketId);
    await does(tenant.marta, 'replyToTicket', { ticketId, body: '¿Desde cuándo?' });
    await does(tenant.marta, 'changeTicketStatus', { ticketId, status: 'waiting_for_requester' });

    expect(await historyOf(tenant.ana, ticketId)).toMatchObject([
      { type: 'ticket.opened' },
      { type: 'ticket.notified', changes: { notify: 'REQUESTER', template: 'acknowledgement' } },
      { type: 'ticket.assigned' },
      { type: 'ticket.replied' },
      { type: 'ticket.status_changed' },
    ]);
    await does(tenant.ana, 'replyToTicket', { ticketId, body: 'Desde ayer.' });
    expect(await statusOf(tenant.ana, ticketId)).toBe('open');
  });

  it('servicedesk G5 the assigned agent solves it, or transfers it to a queue or a person', async () => {
    const [solved, moved, given] = [await opens(tenant.ana), await opens(tenant.ana), await opens(tenant.ana)];
    for (const ticketId of [solved, moved, given]) await takes(tenant.marta, ticketId, 'open');

    expect(await refusalsOf(tenant.diego, 'resolveTicket', { ticketId: solved })).toEqual(['NOT_ALLOWED']);
    await does(tenant.marta, 'resolveTicket', { ticketId: solved });
    await does(tenant.marta, 'moveTicket', { ticketId: moved, queueId: await queueOf('networks') });
    await does(tenant.marta, 'assignTicket', { ticketId: given, assigneeId: tenant.diego.id });

    expect(await statusOf(tenant.ana, solved)).toBe('resolved');
    expect(await ticketOf(tenant.diego, moved, 'queue { key } assignee { id }')).toEqual({ queue: { key: 'networks' }, assignee: null });
    expect(await ticketOf(tenant.diego, given, 'assignee { id }')).toEqual({ assignee: { id: tenant.diego.id } });
  });

  it('servicedesk G6 all activity is kept, and is looked at by agent and for the whole desk', async () => {
    const ticketId = await opens(tenant.ana);
    await takes(tenant.marta, ticketId, 'open');
    await does(tenant.marta, 'addNote', { ticketId, body: 'Parece el cable.' });
    await does(tenant.diego, 'replyToTicket', { ticketId, body: 'Vamos para allá.' });

    const typesOf = async (filter: string) =>
      (await see(tenant.sofia, `{ events(first: 100, filter: ${filter}) { nodes { type } } }`)).events.nodes.map(({ type }: { type: string }) => type);

    expect(await typesOf(`{ actorId: { eq: "${tenant.marta.id}" } }`)).toEqual(['ticket.assigned', 'ticket.status_changed', 'ticket.noted']);
    expect(await typesOf('{ type: { in: ["ticket.opened", "ticket.replied"] } }')).toEqual(['ticket.opened', 'ticket.replied']);
  });

  it.todo('servicedesk G7 reports and indicators are live');

  it('servicedesk G8 customers search the knowledge base by themselves and open no ticket when it answers', async () => {
    const { article } = await does(
      tenant.marta,
      'createArticle',
      { title: 'Configuración de la impresora', body: 'Elija la cola de su planta.' },
      'article { id }',
    );
    await does(tenant.marta, 'publishArticle', { articleId: article.id });

    const { articles } = await see(tenant.ana, '{ articles(search: "configuracion impresoras", first: 3) { nodes { id title } } }');

    expect(articles.nodes).toEqual([{ id: article.id, title: 'Configuración de la impresora' }]);
    expect((await see(tenant.ana, '{ tickets { totalCount } }')).tickets.totalCount).toBe(0);
  });

  it.todo('servicedesk G8 the share of needs that an article ended is a report');

  it('servicedesk G9 through any frontend on this API users create tickets and follow them', async () => {
    const id = await opens(tenant.ana, { channel: 'PORTAL' });

    const { tickets } = await see(tenant.ana, '{ tickets(first: 10) { nodes { id status { label } activity(first: 5) { nodes { type } } } } }');

    expect(tickets.nodes).toMatchObject([{ id, status: { label: expect.any(String) }, activity: { nodes: expect.any(Array) } }]);
  });
});
