import { beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../live/subscriber.ts';
import { get, uploads } from '../support/a-file.ts';
import { aSupportAddress, newestMail, openTestListener, sendMail } from '../support/a-mail-listener.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { opens, queueIdOf, takes } from '../support/actions.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import type { Effort, Level } from '../support/gql/graphql.ts';
import { historyOf, statusOf } from '../support/history.ts';
import { hours } from '../support/moments.ts';
import { reported } from '../support/reported.ts';

openTestListener();

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aSeededTenant('clinic');
});

describe('clinic', () => {
  it('clinic D1 before a ticket is registered, articles and likely duplicates are shown, and whether they ended the need', async () => {
    const { article } = await succeed(as(tenant.marta).createArticle({ title: 'El zumbido del ecógrafo', body: 'Ajuste el ventilador del ecógrafo.' }));
    await succeed(as(tenant.marta).publishArticle({ articleId: article.id }));
    const earlier = await opens(tenant.ana, { subject: 'Zumbido en el ecógrafo', description: 'El ecógrafo zumba desde ayer.' });

    const shown = await as(tenant.marta).suggest({ subject: 'El ecografo hace un zumbido', channel: 'PHONE' });
    const { outcome } = await succeed(as(tenant.marta).recordSuggestionOutcome({ suggestionId: shown.id, outcome: 'DUPLICATE_OF', ticketId: earlier }));

    expect(shown.articles[0]).toMatchObject({ article: { id: article.id }, matchedWords: ['ecografo', 'zumbido'] });
    expect(shown.tickets[0]).toMatchObject({ ticket: { id: earlier }, isLikely: true });
    expect(outcome).toBe('DUPLICATE_OF');
  });

  it('clinic D2 tickets arrive by email, chat, phone and portal; an agent registers one for a clinic administrator', async () => {
    for (const channel of ['EMAIL', 'CHAT', 'PHONE', 'PORTAL'] as const) {
      const id = await opens(tenant.marta, { channel, requesterId: tenant.ana.id });

      expect(await as(tenant.ana).ticket({ id })).toMatchObject({
        channel,
        requester: { id: tenant.ana.id },
        creator: { id: tenant.marta.id },
      });
    }

    const to = await aSupportAddress(tenant);
    await sendMail({ from: tenant.ana.email, to, subject: 'Sin agenda', text: 'La agenda no se abre.' });
    const { ticket } = await newestMail(tenant);

    expect(await as(tenant.ana).ticket({ id: ticket?.id ?? '' })).toMatchObject({
      channel: 'EMAIL',
      requester: { id: tenant.ana.id },
      creator: { id: tenant.ana.id },
    });
  });

  it('clinic D3 on admission the desk sees whether it is covered, keeps the checklist, and marks and merges what was reported before', async () => {
    const [first, again] = [await opens(tenant.ana), await opens(tenant.ana)];
    const uncovered = await opens(tenant.marta, { requesterId: tenant.people.natalia?.id });

    await succeed(as(tenant.marta).answerChecklist({ ticketId: again, checklist: [{ key: 'cache_cleared', isChecked: true }] }));
    await succeed(as(tenant.marta).markDuplicate({ ticketId: again, ofId: first }));
    await succeed(as(tenant.marta).mergeTickets({ ticketId: again, intoId: first }));

    const { checklist, ...admitted } = await succeed(as(tenant.marta).ticketDetails({ id: again }));
    expect(admitted).toMatchObject({ isUncovered: false, entitlement: { type: 'PRODUCTION' } });
    expect(await as(tenant.marta).ticketLinks({ id: again })).toMatchObject({ duplicateOf: { id: first }, mergedInto: { id: first } });
    expect(checklist.filter(({ isChecked }) => isChecked)).toEqual([{ key: 'cache_cleared', isChecked: true }]);
    expect(await as(tenant.marta).ticketDetails({ id: uncovered })).toMatchObject({ isUncovered: true, entitlement: null });
    expect(await refusalsOf(as(tenant.ana).replyToTicket({ ticketId: again, body: '¿Novedades?' }))).toEqual(['MERGED']);
  });

  it('clinic D3 one query tells on admission whether it is covered, was reported before, is answered by an article, and what is missing', async () => {
    const { article } = await succeed(as(tenant.marta).createArticle({ title: 'El zumbido del ecógrafo', body: 'Ajuste el ventilador del ecógrafo.' }));
    await succeed(as(tenant.marta).publishArticle({ articleId: article.id }));
    const asked = { subject: 'Zumbido en el ecógrafo', description: 'El ecógrafo hace un zumbido.' };
    const earlier = await opens(tenant.ana, asked);
    const ticketId = await opens(tenant.marta, { ...asked, requesterId: tenant.people.natalia?.id });
    await succeed(as(tenant.marta).answerChecklist({ ticketId, checklist: [{ key: 'cache_cleared', isChecked: false }] }));

    const admission = await succeed(as(tenant.marta).admission({ ticketId }));

    expect(admission).toMatchObject({
      ticket: { id: ticketId, isUncovered: true, entitlement: null },
      articles: [{ article: { id: article.id }, isLikely: true }],
      duplicates: [{ ticket: { id: earlier }, isLikely: true }],
      viewerCanRefuse: { allowed: true },
    });
    expect(admission.checklist).toContainEqual({ key: 'cache_cleared', label: 'Caché borrada', isChecked: false });
    expect(admission.missing.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'ENTITLEMENT null',
      ...['service_covered', 'not_reported_before', 'no_article_answers', 'app_up_to_date', 'attendees_told'].map((key) => `CHECKLIST_ITEM ${key}`),
    ]);
    await expect(as(tenant.ana).admission({ ticketId: earlier })).rejects.toThrow('ticket:work');
  });

  it('clinic D4 a ticket carries screenshots, files and links to recordings, when it is opened and with each message', async () => {
    const recording = { kind: 'RECORDING', url: 'https://meet.example/r/1?t=30', title: 'Grabación' } as const;
    const screenshot = await uploads(tenant.ana, 'captura', 'captura.txt');
    const id = await opens(tenant.ana, { description: 'Pasos:\n\n1. **Abrir**', attachmentIds: [screenshot], links: [recording] });
    await takes(tenant.marta, id);
    const page = { kind: 'PAGE', url: 'http://wiki.example/a', title: null } as const;
    await succeed(as(tenant.marta).replyToTicket({ ticketId: id, body: 'Gracias.', links: [page], attachmentIds: [await uploads(tenant.marta)] }));
    await succeed(as(tenant.marta).addNote({ ticketId: id, body: 'Interno.', links: [recording] }));

    const seen = await as(tenant.ana).filesOfTicket({ id });

    expect(seen?.attachments).toMatchObject([{ name: 'captura.txt' }]);
    expect(seen?.links).toEqual([recording]);
    expect((await get(seen?.attachments[0]?.downloadUrl)).text).toBe('captura');
    expect(seen?.messages.nodes).toMatchObject([{ kind: 'PUBLIC', links: [page], attachments: [{ name: 'hola.txt' }] }]);
    expect((await as(tenant.marta).filesOfTicket({ id }))?.messages.nodes.map(({ links }) => links)).toEqual([[page], [recording]]);
  });

  it('clinic D5 priority is impact by urgency, and simple tickets are offered early although others are more pressing', async () => {
    const levels: Level[] = ['LOW', 'MEDIUM', 'HIGH'];
    const priorities: Record<string, string> = {};
    for (const impact of levels)
      for (const urgency of levels) {
        const id = await opens(tenant.luis, { queue: 'third_level', impact, urgency });
        priorities[`${impact} ${urgency}`] = (await succeed(as(tenant.luis).ticket({ id }))).priority;
      }
    const open = async (subject: string, impact: Level, urgency: Level, effort: Effort) =>
      opens(tenant.sofia, { requesterId: tenant.ana.id, subject, impact, urgency, effort, queue: 'first_level' });
    await open('mediano', 'MEDIUM', 'MEDIUM', 'LARGE');
    await open('alto y largo', 'HIGH', 'MEDIUM', 'LARGE');
    await open('bajo y sencillo', 'LOW', 'LOW', 'SMALL');
    await open('urgente', 'HIGH', 'HIGH', 'LARGE');

    const queueId = await queueIdOf(tenant, 'first_level');
    const subjects: string[] = [];
    for (let count = 0; count < 4; count += 1) subjects.push((await succeed(as(tenant.marta).takeNextTicket({ queueId }))).ticket.subject);

    expect(priorities).toMatchObject({
      'HIGH HIGH': 'URGENT',
      'HIGH MEDIUM': 'HIGH',
      'MEDIUM HIGH': 'HIGH',
      'MEDIUM MEDIUM': 'MEDIUM',
      'LOW HIGH': 'MEDIUM',
      'LOW LOW': 'LOW',
    });
    expect(subjects).toEqual(['urgente', 'alto y largo', 'bajo y sencillo', 'mediano']);
  });

  it('clinic D5 priority gives the time to solve it, and a graver severity shortens it', async () => {
    const hoursFor = async (input: object) => {
      const { openedAt, dueAt } = await succeed(as(tenant.ana).ticketClocks({ id: await opens(tenant.ana, input) }));
      return (Date.parse(dueAt ?? '') - Date.parse(openedAt)) / hours(1);
    };

    expect(await hoursFor({ impact: 'HIGH', urgency: 'HIGH' })).toBe(4);
    expect(await hoursFor({ impact: 'HIGH', urgency: 'MEDIUM' })).toBe(12);
    expect(await hoursFor({ impact: 'MEDIUM', urgency: 'MEDIUM' })).toBe(48);
    expect(await hoursFor({ impact: 'LOW', urgency: 'LOW' })).toBe(96);
    expect(await hoursFor({ impact: 'LOW', urgency: 'LOW', severity: 'critical' })).toBe(4);
    expect(await hoursFor({ severity: 'high' })).toBe(12);
    expect(await hoursFor({ impact: 'HIGH', urgency: 'MEDIUM', severity: 'critical' })).toBe(4);
  });

  it('clinic D6 an article is linked as the solution, and a solved ticket becomes a draft article', async () => {
    const ticketId = await opens(tenant.ana, { subject: 'La agenda no abre' });
    await takes(tenant.marta, ticketId, 'in_progress');
    await succeed(as(tenant.marta).replyToTicket({ ticketId, body: 'Borre la caché del navegador.' }));
    await succeed(as(tenant.marta).resolveTicket({ ticketId }));

    const { article } = await succeed(as(tenant.marta).draftArticleFromTicket({ ticketId }));
    await succeed(as(tenant.marta).linkSolution({ ticketId, articleId: article.id }));

    expect(article).toMatchObject({ title: 'La agenda no abre', state: 'DRAFT', body: expect.stringContaining('Borre la caché del navegador.') });
    expect(await as(tenant.marta).ticketLinks({ id: ticketId })).toMatchObject({ solution: { id: article.id } });
  });

  it('clinic D7 what first level cannot solve goes to the next level with a reason, each level by its own procedure', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'first_level' });
    await takes(tenant.marta, ticketId, 'in_progress');

    await succeed(as(tenant.marta).escalateTicket({ ticketId, reason: 'La consulta a la base tarda más de 60 s.' }));
    const second = await succeed(as(tenant.ana).ticket({ id: ticketId }));
    await succeed(as(tenant.diego).escalateTicket({ ticketId, reason: 'Hay que reconstruir el índice.' }));
    const third = await succeed(as(tenant.ana).ticket({ id: ticketId }));

    expect([second, third]).toMatchObject([
      { status: { key: 'escalated' }, queue: { key: 'second_level' }, assignee: null },
      { status: { key: 'escalated' }, queue: { key: 'third_level' } },
    ]);
    const escalations = (await historyOf(tenant.marta, ticketId)).filter(({ type }) => type === 'ticket.escalated');
    const id = (key: string) => tenant.people[key]?.id;
    expect(escalations).toMatchObject([
      {
        by: 'Marta Elena Quintero Rojas',
        changes: { reason: 'La consulta a la base tarda más de 60 s.', queue: await queueIdOf(tenant, 'second_level'), notified: [id('andres'), id('diego')] },
      },
      { changes: { reason: 'Hay que reconstruir el índice.', queue: await queueIdOf(tenant, 'third_level'), notified: [id('andres'), id('sofia')] } },
    ]);
    expect(await refusalsOf(as(tenant.diego).escalateTicket({ ticketId, reason: 'No hay más niveles.' }))).toEqual(['NO_ESCALATION']);
  });

  it('clinic D7 a ticket becomes escalated by escalating it only, with its reason and the queue of the next level', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'first_level' });
    await takes(tenant.marta, ticketId, 'in_progress');

    const changed = await as(tenant.marta).changeTicketStatus({ ticketId, status: 'escalated' });

    expect(changed.userErrors).toMatchObject([
      { code: 'TRANSITION_NOT_ALLOWED', path: ['input', 'status'], details: { use: 'escalateTicket', allowed: expect.not.arrayContaining(['escalated']) } },
    ]);
    expect(await as(tenant.ana).ticket({ id: ticketId })).toMatchObject({ status: { key: 'in_progress' }, queue: { key: 'first_level' } });
  });

  it('clinic D8 its six statuses, and everyone involved sees the current one', async () => {
    const { statuses } = await as(tenant.ana).catalog();
    const ticketId = await opens(tenant.marta, { requesterId: tenant.ana.id });
    await takes(tenant.diego, ticketId, 'in_progress');

    expect(statuses.map(({ key, category }) => `${key} ${category}`)).toEqual([
      ...['registered NEW', 'in_progress OPEN', 'suspended PENDING', 'escalated OPEN', 'resolved RESOLVED', 'closed CLOSED'],
    ]);
    for (const who of [tenant.ana, tenant.marta, tenant.diego, tenant.sofia]) expect(await statusOf(who, ticketId)).toBe('in_progress');
  });

  it('clinic D9 a clinic administrator follows the tickets of the own organization, live', async () => {
    const subscription = tenant.people.gloria?.ctx.actor.followsOrganization ? tenant.people.gloria : tenant.ana;
    const colleague = Object.values(tenant.people).find(
      ({ key, ctx }) =>
        key !== subscription.key && ctx.actor.organizationId === subscription.ctx.actor.organizationId && !ctx.actor.permissions.has('ticket:work'),
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

  it('clinic D10 what is no ticket is refused with a reason and an article, counts in no figure, and whoever asked may object', async () => {
    const { ana, marta, sofia } = tenant;
    const { article } = await succeed(as(marta).createArticle({ title: 'Qué atiende esta mesa', body: 'Solo la aplicación.' }));
    await succeed(as(marta).publishArticle({ articleId: article.id }));
    const ticketId = await opens(ana, { subject: '¿Venden ecógrafos?' });
    const reason = 'No vendemos equipos.';

    const { ticket } = await succeed(as(marta).refuseIntake({ ticketId, reason, articleId: article.id }));
    const { total } = await reported(tenant, { measures: ['CREATED', 'REFUSED', 'RESOLVED'] });
    const told = await as(ana).notifications({ first: 5 });

    expect(ticket).toMatchObject({ status: { key: 'resolved' }, refusedAt: expect.any(String), refusalReason: reason, closedAt: null, dueAt: null });
    expect(await as(ana).ticketDetails({ id: ticketId })).toMatchObject({ refusalReason: reason, refusalArticle: { id: article.id } });
    expect(total.totals.map(({ count }) => count)).toEqual([0, 1, 0]);
    expect(told.notifications.edges.map(({ node }) => node.event?.type)).toContain('ticket.refused');
    expect(await refusalsOf(as(marta).closeTicket({ ticketId }))).toEqual(['NOT_THE_CREATOR']);

    await succeed(as(ana).reopenTicket({ ticketId }));

    expect(await as(ana).ticketDetails({ id: ticketId })).toMatchObject({ status: { key: 'registered' }, refusedAt: null });
    expect(await refusalsOf(as(marta).refuseIntake({ ticketId, reason }))).toEqual(['REFUSED_BEFORE']);
    expect((await reported(tenant, { measures: ['CREATED', 'REFUSED'] })).total.totals.map(({ count }) => count)).toEqual([1, 0]);
    expect((await historyOf(sofia, ticketId)).map(({ type }) => type)).toEqual(expect.arrayContaining(['ticket.refused', 'ticket.reopened']));
  });

  it('clinic D11 so many affected users and so little time before the solution is needed make impact and urgency, where nobody gives them', async () => {
    const levelsOf = async (input: object) => {
      const { impact, urgency, priority, affectedUsers } = await succeed(as(tenant.ana).ticketLevels({ id: await opens(tenant.ana, input) }));
      return [affectedUsers, impact, urgency, priority];
    };
    const within = (count: number) => ({ neededBy: new Date(Date.now() + hours(count)).toISOString() });

    expect(await levelsOf({})).toEqual([null, null, null, 'MEDIUM']);
    expect(await levelsOf({ affectedUsers: 4, ...within(200) })).toEqual([4, 'LOW', 'LOW', 'LOW']);
    expect(await levelsOf({ affectedUsers: 5, ...within(47) })).toEqual([5, 'MEDIUM', 'MEDIUM', 'MEDIUM']);
    expect(await levelsOf({ affectedUsers: 20, ...within(7) })).toEqual([20, 'HIGH', 'HIGH', 'URGENT']);
    expect(await levelsOf({ affectedUsers: 20, ...within(-1), impact: 'LOW', urgency: 'LOW' })).toEqual([20, 'LOW', 'LOW', 'LOW']);

    const ticketId = await opens(tenant.ana, { affectedUsers: 4 });
    await succeed(as(tenant.ana).editTicket({ ticketId, affectedUsers: 400, ...within(1) }));
    expect(await as(tenant.ana).ticketLevels({ id: ticketId })).toMatchObject({ affectedUsers: 400, impact: 'LOW', urgency: null });
    expect(await refusalsOf(as(tenant.ana).editTicket({ ticketId, affectedUsers: 0 }))).toEqual(['INVALID']);
    expect(await refusalsOf(as(tenant.sofia).saveDeskSettings({ highImpactFrom: 5 }))).toEqual(['INVALID_CONFIGURATION']);
    expect(await refusalsOf(as(tenant.sofia).saveDeskSettings({ highUrgencyWithin: 'P3D' }))).toEqual(['INVALID_CONFIGURATION']);
  });

  it('clinic D12 people who are involved watch a ticket: they see it, answer, and stop when they like', async () => {
    const { ana, luis, marta } = tenant;
    const ticketId = await opens(ana);

    await succeed(as(marta).addWatcher({ ticketId, userId: luis.id }));
    await succeed(as(luis).replyToTicket({ ticketId, body: 'Aquí pasa lo mismo.' }));

    expect((await as(ana).ticketWatchers({ id: ticketId }))?.watchers.nodes).toMatchObject([{ id: luis.id }]);
    await succeed(as(luis).removeWatcher({ ticketId, userId: luis.id }));
    expect(await as(luis).ticketWatchers({ id: ticketId })).toBeNull();
  });
});
