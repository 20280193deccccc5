import { beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../live/subscriber.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { does, historyOf, opens, refusalsOf, see, statusOf, takes, ticketOf } from '../support/play.ts';

openTestApp();

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aSeededTenant('clinic');
});

const queueOf = async (key: string) => (await see(tenant.sofia, '{ queues { id key } }')).queues.find((queue: { key: string }) => queue.key === key).id;

describe('clinic', () => {
  it.todo('clinic D1 before a ticket is registered, articles and likely duplicates are shown, and whether they ended the need');

  it('clinic D2 tickets arrive by email, chat, phone and portal; an agent registers one for a clinic administrator', async () => {
    for (const channel of ['EMAIL', 'CHAT', 'PHONE', 'PORTAL']) {
      const id = await opens(tenant.marta, { channel, requesterId: tenant.ana.id });

      expect(await ticketOf(tenant.ana, id, 'channel requester { id } creator { id }')).toEqual({
        channel,
        requester: { id: tenant.ana.id },
        creator: { id: tenant.marta.id },
      });
    }
  });

  it('clinic D3 on admission the desk sees whether it is covered, keeps the checklist, and marks and merges what was reported before', async () => {
    const [first, again] = [await opens(tenant.ana), await opens(tenant.ana)];
    const uncovered = await opens(tenant.marta, { requesterId: tenant.people.natalia?.id });

    await does(tenant.marta, 'answerChecklist', { ticketId: again, checklist: [{ key: 'cache_cleared', isChecked: true }] });
    await does(tenant.marta, 'markDuplicate', { ticketId: again, ofId: first });
    await does(tenant.marta, 'mergeTickets', { ticketId: again, intoId: first });

    const facts = 'isUncovered entitlement { type } checklist { key isChecked } duplicateOf { id } mergedInto { id }';
    const { checklist, ...admitted } = await ticketOf(tenant.marta, again, facts);
    expect(admitted).toEqual({ isUncovered: false, entitlement: { type: 'PRODUCTION' }, duplicateOf: { id: first }, mergedInto: { id: first } });
    expect(checklist.filter(({ isChecked }: { isChecked: boolean }) => isChecked)).toEqual([{ key: 'cache_cleared', isChecked: true }]);
    expect(await ticketOf(tenant.marta, uncovered, 'isUncovered entitlement { type }')).toEqual({ isUncovered: true, entitlement: null });
    expect(await refusalsOf(tenant.ana, 'replyToTicket', { ticketId: again, body: '¿Novedades?' })).toEqual(['MERGED']);
  });

  it.todo('clinic D4 a ticket carries screenshots, files and links to recordings');

  it('clinic D5 priority is impact by urgency, and simple tickets are offered early although others are more pressing', async () => {
    const priorities: Record<string, string> = {};
    for (const impact of ['LOW', 'MEDIUM', 'HIGH'])
      for (const urgency of ['LOW', 'MEDIUM', 'HIGH']) {
        const id = await opens(tenant.luis, { queue: 'third_level', impact, urgency });
        priorities[`${impact} ${urgency}`] = (await ticketOf(tenant.luis, id, 'priority')).priority;
      }
    const open = async (subject: string, impact: string, urgency: string, effort: string) =>
      opens(tenant.ana, { subject, impact, urgency, effort, queue: 'first_level' });
    await open('mediano', 'MEDIUM', 'MEDIUM', 'LARGE');
    await open('alto y largo', 'HIGH', 'MEDIUM', 'LARGE');
    await open('bajo y sencillo', 'LOW', 'LOW', 'SMALL');
    await open('urgente', 'HIGH', 'HIGH', 'LARGE');

    const queueId = await queueOf('first_level');
    const itemColumns: string[] = [];
    for (let count = 0; count < 4; count += 1) itemColumns.push((await does(tenant.marta, 'takeNextTicket', { queueId }, 'ticket { subject }')).ticket.subject);

    expect(priorities).toMatchObject({
      'HIGH HIGH': 'URGENT',
      'HIGH MEDIUM': 'HIGH',
      'MEDIUM HIGH': 'HIGH',
      'MEDIUM MEDIUM': 'MEDIUM',
      'LOW HIGH': 'MEDIUM',
      'LOW LOW': 'LOW',
    });
    expect(itemColumns).toEqual(['urgente', 'alto y largo', 'bajo y sencillo', 'mediano']);
  });

  it('clinic D6 an article is linked as the solution, and a solved ticket becomes a draft article', async () => {
    const ticketId = await opens(tenant.ana, { subject: 'La agenda no abre' });
    await takes(tenant.marta, ticketId, 'in_progress');
    await does(tenant.marta, 'replyToTicket', { ticketId, body: 'Borre la caché del navegador.' });
    await does(tenant.marta, 'resolveTicket', { ticketId });

    const { article } = await does(tenant.marta, 'draftArticleFromTicket', { ticketId }, 'article { id title body state }');
    await does(tenant.marta, 'linkSolution', { ticketId, articleId: article.id });

    expect(article).toMatchObject({ title: 'La agenda no abre', state: 'DRAFT', body: expect.stringContaining('Borre la caché del navegador.') });
    expect(await ticketOf(tenant.marta, ticketId, 'solution { id }')).toEqual({ solution: { id: article.id } });
  });

  it('clinic D7 what first level cannot solve goes to the next level with a reason, each level by its own procedure', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'first_level' });
    await takes(tenant.marta, ticketId, 'in_progress');

    await does(tenant.marta, 'escalateTicket', { ticketId, reason: 'La consulta a la base tarda más de 60 s.' });
    const second = await ticketOf(tenant.ana, ticketId, 'status { key } queue { key } assignee { id }');
    await does(tenant.diego, 'escalateTicket', { ticketId, reason: 'Hay que reconstruir el índice.' });
    const third = await ticketOf(tenant.ana, ticketId, 'status { key } queue { key }');

    expect([second, third]).toEqual([
      { status: { key: 'escalated' }, queue: { key: 'second_level' }, assignee: null },
      { status: { key: 'escalated' }, queue: { key: 'third_level' } },
    ]);
    const escalations = (await historyOf(tenant.marta, ticketId)).filter(({ type }) => type === 'ticket.escalated');
    const id = (key: string) => tenant.people[key]?.id;
    expect(escalations).toMatchObject([
      {
        by: 'Marta Elena Quintero Rojas',
        changes: { reason: 'La consulta a la base tarda más de 60 s.', queue: 'second_level', notified: [id('andres'), id('diego')] },
      },
      { changes: { reason: 'Hay que reconstruir el índice.', queue: 'third_level', notified: [id('andres'), id('sofia')] } },
    ]);
    expect(await refusalsOf(tenant.diego, 'escalateTicket', { ticketId, reason: 'No hay más niveles.' })).toEqual(['NO_ESCALATION']);
  });

  it('clinic D8 its six statuses, and everyone involved sees the current one', async () => {
    const { statuses } = await see(tenant.ana, '{ statuses { key category } }');
    const ticketId = await opens(tenant.marta, { requesterId: tenant.ana.id });
    await takes(tenant.diego, ticketId, 'in_progress');

    expect(statuses.map(({ key, category }: Record<string, string>) => `${key} ${category}`)).toEqual([
      ...['registered NEW', 'in_progress OPEN', 'suspended PENDING', 'escalated OPEN', 'resolved RESOLVED', 'closed CLOSED'],
    ]);
    for (const who of [tenant.ana, tenant.marta, tenant.diego, tenant.sofia]) expect(await statusOf(who, ticketId)).toBe('in_progress');
  });

  it('clinic D9 a clinic administrator follows the tickets of the own organization, live', async () => {
    const subscription = tenant.people.gloria?.ctx.actor.followsOrganization ? tenant.people.gloria : tenant.ana;
    const colleague = Object.values(tenant.people).find(
      ({ key, ctx }) => key !== subscription.key && ctx.actor.organizationId === subscription.ctx.actor.organizationId && ctx.actor.role === 'REQUESTER',
    );
    const live = listen(subscription);
    const stranger = listen(tenant.luis);
    await opens(subscription);
    await live.until(1);

    const ticketId = await opens(colleague ?? expect.unreachable());
    await takes(tenant.marta, ticketId, 'in_progress');
    const events = await live.until(4);
    await Promise.all([live.leave(), stranger.leave()]);

    expect(events.slice(1).map(({ type, ticket }) => [type, ticket?.id])).toEqual(
      ['ticket.opened', 'ticket.assigned', 'ticket.status_changed'].map((type) => [type, ticketId]),
    );
    expect(stranger.events).toEqual([]);
  });
});
