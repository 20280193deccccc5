import { beforeEach, describe, expect, it } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { Person, TestTenant } from '../support/a-tenant.ts';
import { advance, opens, queueIdOf, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, socketAs, succeed } from '../support/client.ts';
import { type EventFilter, LiveIndicatorsDocument, type LiveIndicatorsSubscription, type ReportMeasure } from '../support/gql/graphql.ts';
import { historyOf, statusOf } from '../support/history.ts';
import { aWednesday } from '../support/moments.ts';
import { reported } from '../support/reported.ts';

openTestApp();

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aSeededTenant('servicedesk');
});

async function offeredBy(queue: string, count: number): Promise<string[]> {
  const queueId = await queueIdOf(tenant, queue);
  const subjects: string[] = [];
  for (let index = 0; index < count; index += 1) subjects.push((await succeed(as(tenant.diego).takeNextTicket({ queueId }))).ticket.subject);
  return subjects;
}

/** Each refusal with the last part of its path. */
async function refusedParts(asked: ReturnType<ReturnType<typeof as>['openTicket']>): Promise<string[]> {
  return (await asked).userErrors.map(({ code, path }) => `${code} ${path.at(-1)}`);
}

describe('servicedesk', () => {
  it('servicedesk G1 a repeated alert of a monitoring system adds an occurrence to the open ticket; agents and users open tickets too', async () => {
    const monitor = await aKey(tenant);
    const alert = { subject: 'CPU al 100 %', nature: 'ALERT', channel: 'MONITORING', queue: 'networks', deduplicationKey: 'srv-12/cpu' } as const;

    const [first, again] = [await opens(monitor, alert), await opens(monitor, alert)];
    const others = [await opens(tenant.marta, { requesterId: tenant.ana.id }), await opens(tenant.luis)];

    expect(again).toBe(first);
    expect(await as(tenant.diego).ticket({ id: first })).toMatchObject({ occurrences: 2, nature: 'ALERT' });
    expect((await historyOf(tenant.diego, first)).map(({ type }) => type).filter((type) => type !== 'ticket.notified')).toEqual([
      'ticket.opened',
      'ticket.repeated',
    ]);
    expect(new Set([first, ...others]).size).toBe(3);
  });

  it('servicedesk G1 an alert that comes back reopens its ticket, graver if it is; a recovery resolves it; only keys and agents say ALERT', async () => {
    const monitor = await aKey(tenant);
    const alert = { subject: 'CPU al 100 %', nature: 'ALERT', channel: 'MONITORING', queue: 'networks', deduplicationKey: 'srv-12/cpu' } as const;
    const id = await opens(monitor, { ...alert, severity: 'low' });

    const recovered = await succeed(as(monitor).recordRecovery({ deduplicationKey: alert.deduplicationKey }));
    await opens(monitor, { ...alert, severity: 'high' });
    const back = await as(tenant.diego).ticket({ id });
    await succeed(as(monitor).recordRecovery({ deduplicationKey: alert.deduplicationKey }));
    await succeed(as(tenant.ana).closeTicket({ ticketId: id }));
    const next = await opens(monitor, alert);

    expect(recovered.ticket).toMatchObject({ id, status: { key: 'resolved' } });
    expect(back).toMatchObject({ status: { key: 'open' }, severity: { key: 'high' }, occurrences: 2 });
    expect(next).not.toBe(id);
    for (const wrong of [{ nature: 'ALERT' }, { channel: 'MONITORING' }] as const) {
      expect(await refusalsOf(as(tenant.ana).openTicket({ subject: 'S', description: 'D', ...wrong }))).toEqual(['NOT_ALLOWED']);
    }
    await opens(tenant.diego, { nature: 'ALERT' });
  });

  it('servicedesk G2 a ticket holds the context, and how to reach the person who reported it', async () => {
    const id = await opens(tenant.marta, {
      description: 'Sin red en la planta 2.',
      channel: 'PHONE',
      contactPhone: '+52 55 5555 0101',
      contactEmail: 'planta2@cliente.example',
      requesterId: tenant.ana.id,
    });

    expect(await as(tenant.marta).ticket({ id })).toMatchObject({
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
    const [queueId, waiting] = [await queueIdOf(tenant, 'first_line'), 8];
    for (let count = 0; count < waiting; count += 1) await open('first_line', 'otro', {});
    const agents = [tenant.marta, tenant.diego, tenant.people.paola ?? tenant.marta, tenant.people.hector ?? tenant.diego];
    const taken = await Promise.all(Array.from({ length: waiting }, (_, index) => succeed(as(agents[index % 4] ?? tenant.marta).takeNextTicket({ queueId }))));
    expect(new Set(taken.map(({ ticket }) => ticket.id)).size).toBe(waiting);
  });

  it('servicedesk G4 receipt is acknowledged to the requester, and the agent asks for more information', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'first_line' });
    await takes(tenant.marta, ticketId);
    await succeed(as(tenant.marta).replyToTicket({ ticketId, body: '¿Desde cuándo?' }));
    await succeed(as(tenant.marta).changeTicketStatus({ ticketId, status: 'waiting_for_requester' }));

    expect(await historyOf(tenant.ana, ticketId)).toMatchObject([
      { type: 'ticket.opened' },
      { type: 'ticket.notified', changes: { notify: 'REQUESTER', template: 'acknowledgement' } },
      { type: 'ticket.assigned' },
      { type: 'ticket.replied' },
      { type: 'ticket.status_changed' },
    ]);
    await succeed(as(tenant.ana).replyToTicket({ ticketId, body: 'Desde ayer.' }));
    expect(await statusOf(tenant.ana, ticketId)).toBe('open');
  });

  it('servicedesk G5 the assigned agent solves it, or transfers it to a queue or a person', async () => {
    const [solved, moved, given] = [await opens(tenant.ana), await opens(tenant.ana), await opens(tenant.ana)];
    for (const ticketId of [solved, moved, given]) await takes(tenant.marta, ticketId, 'open');

    expect(await refusalsOf(as(tenant.diego).resolveTicket({ ticketId: solved }))).toEqual(['NOT_ALLOWED']);
    await succeed(as(tenant.marta).resolveTicket({ ticketId: solved }));
    await succeed(as(tenant.marta).moveTicket({ ticketId: moved, queueId: await queueIdOf(tenant, 'networks') }));
    await succeed(as(tenant.marta).assignTicket({ ticketId: given, assigneeId: tenant.diego.id }));

    expect(await statusOf(tenant.ana, solved)).toBe('resolved');
    expect(await as(tenant.diego).ticket({ id: moved })).toMatchObject({ queue: { key: 'networks' }, assignee: null });
    expect(await as(tenant.diego).ticket({ id: given })).toMatchObject({ assignee: { id: tenant.diego.id } });
  });

  it('servicedesk G6 all activity is kept, and is looked at by agent and for the whole desk', async () => {
    const ticketId = await opens(tenant.ana);
    await takes(tenant.marta, ticketId, 'open');
    await succeed(as(tenant.marta).addNote({ ticketId, body: 'Parece el cable.' }));
    await succeed(as(tenant.diego).replyToTicket({ ticketId, body: 'Vamos para allá.' }));

    const typesOf = async (filter: EventFilter) => (await as(tenant.sofia).events({ first: 100, filter })).nodes.map(({ type }) => type);

    expect(await typesOf({ actorId: { eq: tenant.marta.id } })).toEqual(['ticket.assigned', 'ticket.status_changed', 'ticket.noted']);
    expect(await typesOf({ type: { in: ['ticket.opened', 'ticket.replied'] } })).toEqual(['ticket.opened', 'ticket.replied']);
  });

  it('servicedesk G7 indicators tell each change of the desk within a second, by the numbers of the reports', async () => {
    // Noon at the desk: at its midnight, today begins again.
    await advance(tenant, aWednesday('18:00:00'));
    const watching = socketAs(tenant.diego).iterate<LiveIndicatorsSubscription>({ query: LiveIndicatorsDocument.toString() });
    const told = async () => (await watching.next()).value?.data?.indicators ?? expect.unreachable();
    const first = await told();

    await opens(tenant.ana, { queue: 'first_line' });
    let now = first;
    while (now.unassigned !== first.unassigned + 1) now = await told();
    await reported(tenant, { measures: ['CREATED'] });
    while (now.createdToday !== first.createdToday + 1) now = await told();

    expect(now.unresolved).toBe(first.unresolved + 1);
    await watching.return?.();
  });

  it('servicedesk G8 customers search the knowledge base by themselves and open no ticket when it answers', async () => {
    const { article } = await succeed(as(tenant.marta).createArticle({ title: 'Configuración de la impresora', body: 'Elija la cola de su planta.' }));
    await succeed(as(tenant.marta).publishArticle({ articleId: article.id }));

    const articles = await as(tenant.ana).articles({ search: 'configuracion impresoras', first: 3 });

    expect(articles.nodes).toMatchObject([{ id: article.id, title: 'Configuración de la impresora' }]);
    expect((await as(tenant.ana).tickets({})).totalCount).toBe(0);
  });

  it('servicedesk G8 the share of needs that an article ended is a report', async () => {
    const { article } = await succeed(as(tenant.marta).createArticle({ title: 'El plotter de planos', body: 'Elija el rollo de papel del plotter.' }));
    await succeed(as(tenant.marta).publishArticle({ articleId: article.id }));
    const asked = { subject: 'papel del plotter' };
    const [first, second] = [await as(tenant.ana).suggest(asked), await as(tenant.ana).suggest(asked)];

    await succeed(as(tenant.ana).recordSuggestionOutcome({ suggestionId: first.id, outcome: 'SOLVED_BY_ARTICLE', articleId: article.id }));
    await opens(tenant.ana, { suggestionId: second.id });

    const measures: ReportMeasure[] = ['SUGGESTION_SOLVED_BY_ARTICLE', 'SUGGESTION_DUPLICATE_OF', 'SUGGESTION_OPENED_TICKET', 'SUGGESTION_GAVE_UP'];
    const { total } = await reported(tenant, { measures });
    expect(total.totals.map(({ count }) => count)).toEqual([1, 0, 1, 0]);
  });

  it('servicedesk G9 through any frontend on this API users create tickets and follow them', async () => {
    const id = await opens(tenant.ana, { channel: 'PORTAL' });

    expect((await as(tenant.ana).tickets({ first: 10 })).nodes).toMatchObject([{ id, status: { category: 'NEW' } }]);
    expect((await historyOf(tenant.ana, id))[0]).toMatchObject({ type: 'ticket.opened' });
  });

  it('servicedesk G10 what people ask for is chosen from a catalogue in their language, and each kind has its form', async () => {
    const { nodes } = await as(tenant.ana).requestTypes({});
    const forAgents = (await as(tenant.marta).requestTypes({})).nodes.map(({ key }) => key);
    const asked = { requestType: 'equipment', subject: 'Portátil nuevo', description: 'Para la persona que empieza.' };
    const customFields = { equipment: 'laptop', operating_system: 'linux', justification: 'Empieza el lunes.' };

    const incomplete = await refusedParts(as(tenant.ana).openTicket({ ...asked, customFields: { equipment: 'laptop' } }));
    const id = await opens(tenant.ana, { ...asked, customFields, checklist: [{ key: 'manager_agrees', isChecked: true }] });

    expect(nodes.map(({ key, label }) => `${key}: ${label}`)).toEqual(['equipment: Pedir un equipo', 'access: Accesos y perfiles']);
    expect(nodes[0]?.fields.find(({ key }) => key === 'operating_system')).toMatchObject({
      required: true,
      options: [{ key: 'windows' }, { key: 'macos' }, { key: 'linux' }],
      shownWhen: { field: 'equipment', values: ['laptop'] },
    });
    expect(forAgents).toEqual(['equipment', 'access', 'network_works']);
    expect(incomplete).toEqual(['FIELD_REQUIRED operating_system', 'FIELD_REQUIRED justification', 'CHECKLIST_INCOMPLETE manager_agrees']);
    expect(await as(tenant.ana).ticketDetails({ id })).toMatchObject({
      ...{ requestType: { key: 'equipment' }, nature: 'REQUEST', queue: { key: 'first_line' }, category: { key: 'purchasing' }, severity: { key: 'low' } },
      customFields,
    });
  });

  it('servicedesk G11 satisfaction is measured, and is read by queue, agent and time', async () => {
    const ticketId = await opens(tenant.ana);
    await takes(tenant.marta, ticketId, 'open');
    await succeed(as(tenant.marta).resolveTicket({ ticketId }));
    for (const score of [1, 5]) await succeed(as(tenant.ana).answerSurvey({ ticketId, score }));

    const { series } = await reported(tenant, { measures: ['SATISFACTION'], groupBy: ['QUEUE', 'AGENT'], by: 'MONTH' });

    expect(series).toMatchObject([{ group: [{ id: expect.any(String) }, { id: tenant.marta.id }], totals: [{ count: 1, averageScore: 5 }] }]);
  });

  it('servicedesk G12 who becomes an analyst reads the tickets of every queue with their notes and events, and changes none', async () => {
    const { ana, diego, sofia } = tenant;
    const hector = tenant.people.hector as Person;
    const id = await opens(ana, { queue: 'networks' });
    await succeed(as(diego).addNote({ ticketId: id, body: 'Entre nosotros.' }));

    const { user } = await succeed(as(sofia).changeRole({ userId: hector.id, role: 'ANALYST' }));
    await expect.poll(async () => (await as(hector).viewer()).permissions).not.toContain('ticket:work');

    expect(user.role).toEqual({ key: 'ANALYST' });
    expect((await as(hector).ticket({ id }))?.messages.nodes).toMatchObject([{ kind: 'NOTE', body: 'Entre nosotros.' }]);
    expect((await historyOf(hector, id)).map(({ type }) => type)).toEqual(expect.arrayContaining(['ticket.opened', 'ticket.noted']));
    await expect(as(hector).replyToTicket({ ticketId: id, body: 'Hola.' })).rejects.toThrow('ticket:write');
    await expect(as(hector).assignTicket({ ticketId: id, assigneeId: diego.id })).rejects.toThrow('ticket:work');
  });
});
