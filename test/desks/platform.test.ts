import { beforeEach, describe, expect, it } from 'vitest';
import { linkToAddress, textOfToken } from '../../src/accounts/account-token.ts';
import { transact } from '../../src/core/transact.ts';
import { sendMails } from '../mail/sending.ts';
import { openTestSmtp } from '../mail/smtp.ts';
import { aSupportAddress, newestMail, openTestListener, replyAddressOf, sendMail, takeInMails } from '../support/a-mail-listener.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { opens, queueIdOf, takes } from '../support/actions.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import type { Environment, Level } from '../support/gql/graphql.ts';
import { historyOf } from '../support/history.ts';
import { reported } from '../support/reported.ts';

openTestListener();

const sumOf = (one: number[], other: number[]) => one.map((count, index) => count + (other[index] ?? 0));

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aSeededTenant('platform');
});

describe('platform', () => {
  it('platform O1 a request needs an active entitlement for its environment, or is clearly refused', async () => {
    const pablo = tenant.people.pablo ?? expect.unreachable();
    const ask = (environment: Environment) => refusalsOf(as(pablo).openTicket({ subject: 'S', description: 'D', environment }));

    expect([await ask('DEVELOPMENT'), await ask('PRODUCTION')]).toEqual([[], ['NO_ENTITLEMENT']]);
    const { nodes } = await as(tenant.sofia).organizations({ first: 20 });
    const entitlementId = nodes.find(({ name }) => name === 'Integra Soluciones Digitales')?.entitlements.nodes[0]?.id ?? expect.unreachable();
    await succeed(as(tenant.sofia).changeEntitlement({ entitlementId, validTo: new Date().toISOString() }));

    expect(await ask('DEVELOPMENT')).toEqual(['NO_ENTITLEMENT']);
  });

  it('platform O2 a request is an email that names project, environment and credentials; what is missing is asked for, and the answer fills it', async () => {
    const { ana, marta } = tenant;
    const to = await aSupportAddress(tenant);
    const smtp = await openTestSmtp();
    const asked = async () => {
      await sendMails(tenant, smtp.url);
      return smtp.received.findLast(({ to: [address] }) => address === ana.email)?.mail.text ?? '';
    };

    const text = 'No podemos desplegar.\n\n* PROYECTO: Tienda\nCredenciales:\nadmin / s3creto\n\nGracias.';
    await sendMail({ from: ana.email, to, subject: 'No despliega', text });
    const ticketId = (await newestMail(tenant)).ticket?.id ?? expect.unreachable();
    const opened = await as(ana).conversation({ id: ticketId });
    const [secret = expect.unreachable()] = (await succeed(as(ana).ticketSecrets({ id: ticketId }))).secrets;

    expect(opened).toMatchObject({ description: 'No podemos desplegar.\n\n* PROYECTO: Tienda\nCredenciales:\n…\n\nGracias.', channel: 'EMAIL' });
    expect((await as(ana).ticketAnswers({ id: ticketId }))?.customFields).toEqual({ project: 'Tienda', credentials: secret.id });
    expect((await succeed(as(marta).revealSecret({ ticketId, secretId: secret.id }))).value).toBe('admin / s3creto');
    expect(await asked()).toMatch(/una línea para cada dato:\n\nEntorno:\nDirecciones:/);

    const answer = 'Entorno: preproducción\nProyecto: Otra\nDirecciones:\nhttps://pre.tienda.example\nhttps://api.pre.tienda.example';
    await sendMail({ from: ana.email, to: replyAddressOf(ana, { code: opened?.code ?? '' }), text: answer });
    await takeInMails();

    expect((await as(ana).ticketAnswers({ id: ticketId }))?.customFields).toMatchObject({
      ...{ project: 'Tienda', environment: 'preproducción' },
      urls: 'https://pre.tienda.example\nhttps://api.pre.tienda.example',
    });
    expect(await historyOf(ana, ticketId)).toContainEqual(expect.objectContaining({ type: 'ticket.custom_fields_set' }));
    await smtp.close();
  });

  it('platform O2 credentials are kept encrypted, shown on record, and wiped at closing', async () => {
    const { ana, marta } = tenant;
    const ticketId = await opens(ana, { queue: 'support', customFields: { project: 'Tienda', credentials: 'admin / s3creto' } });

    const [secret = expect.unreachable()] = (await succeed(as(ana).ticketSecrets({ id: ticketId }))).secrets;
    const revealed = await succeed(as(marta).revealSecret({ ticketId, secretId: secret.id }));
    await takes(marta, ticketId, 'open');
    await succeed(as(marta).resolveTicket({ ticketId }));
    await succeed(as(ana).closeTicket({ ticketId }));

    expect(revealed.value).toBe('admin / s3creto');
    expect(await historyOf(ana, ticketId)).toContainEqual(expect.objectContaining({ type: 'ticket.secret_revealed', changes: { secret: secret.id } }));
    expect((await succeed(as(ana).ticketSecrets({ id: ticketId }))).secrets).toMatchObject([{ fieldKey: 'credentials', isWiped: true }]);
    expect(await refusalsOf(as(marta).revealSecret({ ticketId, secretId: secret.id }))).toEqual(['TICKET_CLOSED']);
  });

  it('platform O3 every request is acknowledged', async () => {
    const ticketId = await opens(tenant.ana);

    expect(await historyOf(tenant.ana, ticketId)).toMatchObject([
      { type: 'ticket.opened' },
      { type: 'ticket.notified', changes: { notify: 'REQUESTER', template: 'acknowledgement' } },
    ]);
  });

  it("platform O4 the agent's first screen: unresolved, open, on hold and unassigned, and the latest activity of the desk", async () => {
    const [first, second] = [await opens(tenant.ana, { queue: 'support' }), await opens(tenant.luis, { queue: 'support' })];
    await opens(tenant.ana, { queue: 'product' });
    await takes(tenant.marta, first, 'open');
    await takes(tenant.marta, second, 'open');
    await succeed(as(tenant.marta).changeTicketStatus({ ticketId: second, status: 'on_hold' }));

    const [{ queues }, events] = [await as(tenant.marta).catalog(), await as(tenant.marta).events({ first: 50 })];

    const counts = Object.fromEntries(queues.map(({ key, counts }) => [key, counts]));
    expect(counts).toMatchObject({
      support: { unresolved: 2, open: 1, onHold: 1, unassigned: 0 },
      product: { unresolved: 1, open: 1, onHold: 0, unassigned: 1 },
    });
    expect(events.nodes.at(-1)).toMatchObject({ type: 'ticket.status_changed' });
  });

  it('platform O5 per ticket: talk with the author, categorise, prioritise, work together', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'support' });

    await succeed(as(tenant.marta).replyToTicket({ ticketId, body: '¿En qué entorno?' }));
    await succeed(as(tenant.marta).triageTicket({ ticketId, category: 'environment_problem', impact: 'HIGH', urgency: 'HIGH' }));
    await succeed(as(tenant.marta).assignTicket({ ticketId, assigneeId: tenant.marta.id }));
    await succeed(as(tenant.diego).addNote({ ticketId, body: 'Yo miro los registros.' }));

    const { messages, ...triaged } = await succeed(as(tenant.marta).ticket({ id: ticketId }));
    expect(triaged).toMatchObject({ category: { key: 'environment_problem' }, priority: 'URGENT' });
    expect(messages.nodes.map(({ author }) => author.name.split(' ')[0])).toEqual(['Marta', 'Diego']);
  });

  it('platform O6 reports of tickets created and resolved over time', async () => {
    const [first] = [await opens(tenant.ana, { queue: 'support' }), await opens(tenant.luis, { queue: 'support' })];
    await takes(tenant.marta, first, 'open');
    await succeed(as(tenant.marta).resolveTicket({ ticketId: first }));

    const { total } = await reported(tenant, { measures: ['CREATED', 'RESOLVED'], by: 'MONTH' });

    expect(total.points.map(({ numbers }) => numbers.map(({ count }) => count)).reduce(sumOf)).toEqual([2, 1]);
  });

  it('platform O7 when a ticket opens, the team of its queue is notified', async () => {
    const ticketId = await opens(tenant.ana);

    const told = (await historyOf(tenant.marta, ticketId)).filter(({ type }) => type === 'ticket.notified');
    expect(told.map(({ changes }) => changes)).toMatchObject([{ notify: 'REQUESTER' }, { notify: 'QUEUE', template: 'new_ticket' }]);
  });

  it('platform O8 an agent takes a ticket, or any member assigns it to whom fits best', async () => {
    const [taken, assigned] = [await opens(tenant.ana, { queue: 'support' }), await opens(tenant.ana, { queue: 'environments' })];

    await succeed(as(tenant.marta).takeNextTicket({ queueId: await queueIdOf(tenant, 'support') }));
    await succeed(as(tenant.marta).assignTicket({ ticketId: assigned, assigneeId: tenant.diego.id }));

    expect(await as(tenant.marta).ticket({ id: taken })).toMatchObject({ assignee: { id: tenant.marta.id } });
    expect(await as(tenant.marta).ticket({ id: assigned })).toMatchObject({ assignee: { id: tenant.diego.id } });
  });

  it('platform O9 priority and the type of entitlement give the times to respond and to resolve', async () => {
    const times = async (environment: Environment, impact: Level, urgency: Level) => {
      const ticketId = await opens(tenant.ana, { environment, impact, urgency, category: 'question' });
      return (await succeed(as(tenant.ana).ticketClocks({ id: ticketId }))).slaClocks.map(({ metric, target }) => ({ metric, target }));
    };

    const [production, development] = [await times('PRODUCTION', 'HIGH', 'HIGH'), await times('DEVELOPMENT', 'HIGH', 'HIGH')];

    expect(production).toContainEqual(expect.objectContaining({ metric: 'FIRST_RESPONSE', target: 'PT30M' }));
    expect(production).toContainEqual(expect.objectContaining({ metric: 'TOTAL_RESOLUTION', target: 'PT4H' }));
    expect(development).not.toEqual(production);
  });

  it("platform O10 once assigned, the author's answers notify the assignee only", async () => {
    const ticketId = await opens(tenant.ana);
    await succeed(as(tenant.ana).replyToTicket({ ticketId, body: 'Se me olvidó la URL.' }));
    await takes(tenant.marta, ticketId);
    await succeed(as(tenant.ana).replyToTicket({ ticketId, body: 'Y las credenciales.' }));

    const told = (await historyOf(tenant.marta, ticketId)).filter(({ changes }) => changes.template === 'answer');
    expect(told.map(({ changes }) => changes.notify)).toEqual(['QUEUE', 'ASSIGNEE']);
  });

  it('platform O11 the author answers in the email thread or in the portal; both land in the same conversation', async () => {
    const to = await aSupportAddress(tenant);
    await sendMail({ from: tenant.ana.email, to, subject: 'Entorno caído', text: 'No responde.' });
    const ticket = (await newestMail(tenant)).ticket ?? expect.unreachable();

    await succeed(as(tenant.ana).replyToTicket({ ticketId: ticket.id, body: 'Sigue caído.' }));
    await sendMail({ from: tenant.ana.email, to: replyAddressOf(tenant.ana, ticket), text: 'Ya responde.' });
    await takeInMails();

    const found = (await as(tenant.marta).conversation({ id: ticket.id })) ?? expect.unreachable();
    expect([found.channel, found.description, ...found.messages.nodes.map(({ body }) => body)]).toEqual([
      'EMAIL',
      'No responde.',
      'Sigue caído.',
      'Ya responde.',
    ]);
  });

  it('platform O12 only agents see private notes, which may mention colleagues, who are notified', async () => {
    const ticketId = await opens(tenant.ana);

    await succeed(as(tenant.marta).addNote({ ticketId, body: 'Diego, ¿es tu entorno?', mentions: [tenant.diego.id] }));

    const notes = async (who: typeof tenant.ana) => (await succeed(as(who).ticket({ id: ticketId }))).messages.nodes;
    expect([await notes(tenant.ana), await notes(tenant.diego)]).toMatchObject([[], [{ kind: 'NOTE' }]]);
    expect((await historyOf(tenant.diego, ticketId)).at(-1)).toMatchObject({ type: 'ticket.mentioned', changes: { mentions: [tenant.diego.id] } });
    expect((await historyOf(tenant.ana, ticketId)).map(({ type }) => type)).not.toContain('ticket.mentioned');
  });

  it('platform O13 a temporary solution is recorded while the definitive one is made', async () => {
    const ticketId = await opens(tenant.ana);
    await takes(tenant.marta, ticketId, 'open');

    await succeed(as(tenant.marta).recordWorkaround({ ticketId, workaround: 'Reiniciar el flujo cada mañana.' }));
    await succeed(as(tenant.marta).changeTicketStatus({ ticketId, status: 'in_development' }));

    expect(await as(tenant.ana).ticket({ id: ticketId })).toMatchObject({
      ...{ workaround: 'Reiniciar el flujo cada mañana.', status: { key: 'in_development' } },
    });
  });

  it('platform O14 long-running kinds of work can be left out of a report', async () => {
    for (const category of ['question', 'improvement']) await opens(tenant.ana, { queue: 'support', category });

    const { total } = await reported(tenant, { measures: ['CREATED'] }, { not: { category: { key: { eq: 'improvement' } } } });

    expect(total.totals).toMatchObject([{ count: 1 }]);
  });

  it('platform O15 authors sign up where the desk knows their project, and others wait for approval', async () => {
    const { nodes } = await as(tenant.sofia).organizations({ first: 20 });
    const organizationId = nodes.find(({ name }) => name === 'Integra Soluciones Digitales')?.id ?? expect.unreachable();
    await succeed(as(tenant.sofia).updateOrganization({ organizationId, domains: ['integra.example'] }));

    const known = await as(null).confirmSignUp({ token: await signUpLink('eva@integra.example'), password: 'correcto caballo batería' });
    const other = await as(null).confirmSignUp({ token: await signUpLink('eva@otra.example'), password: 'correcto caballo batería' });

    expect(known.viewer?.user?.organization?.id).toBe(organizationId);
    expect(other).toMatchObject({ isWaiting: true, accessToken: null });
    const waiting = (await as(tenant.sofia).waitingUsers({})).nodes.find(({ email }) => email === 'eva@otra.example');
    const { user } = await succeed(as(tenant.sofia).approveUser({ userId: waiting?.id ?? '', organizationId }));
    expect(user).toMatchObject({ isActive: true, organization: { id: organizationId } });
    const ofProject = await opens(tenant.sofia, { requesterId: user.id });
    expect(await as({ token: known.accessToken ?? '' }).ticket({ id: ofProject })).toMatchObject({ id: ofProject });
  });

  it('platform O16 the share that was answered and solved in time, by type of entitlement, priority, project and month', async () => {
    const pablo = tenant.people.pablo ?? expect.unreachable();
    const ticketId = await opens(pablo, { environment: 'DEVELOPMENT' });
    await takes(tenant.marta, ticketId, 'open');
    await succeed(as(tenant.marta).replyToTicket({ ticketId, body: 'Resuelto.' }));
    await succeed(as(tenant.marta).resolveTicket({ ticketId }));

    const { series } = await reported(tenant, {
      measures: ['FIRST_RESPONSE_MET', 'FIRST_RESPONSE_BREACHED', 'TOTAL_RESOLUTION_MET', 'TOTAL_RESOLUTION_BREACHED'],
      groupBy: ['ENTITLEMENT_TYPE', 'PRIORITY', 'ORGANIZATION'],
      by: 'MONTH',
    });

    expect(series.map(({ group, totals }) => [group[0]?.value, totals.map(({ count }) => count)])).toEqual([['DEVELOPMENT', [1, 0, 1, 0]]]);
  });

  it('platform O17 several work on a request and are told what its assignee is told, and anyone of the project answers for the author', async () => {
    const [carmen, irene] = [tenant.people.carmen ?? expect.unreachable(), tenant.people.irene ?? expect.unreachable()];
    const ticketId = await opens(tenant.ana);
    await takes(tenant.marta, ticketId, 'open');
    await succeed(as(tenant.marta).addCollaborator({ ticketId, userId: irene.id }));
    await succeed(as(tenant.marta).changeTicketStatus({ ticketId, status: 'waiting_for_requester' }));

    await succeed(as(carmen).replyToTicket({ ticketId, body: 'Ana está de vacaciones: la URL es esta.' }));

    const history = await historyOf(tenant.marta, ticketId);
    expect(history.find(({ changes }) => changes.template === 'answer')?.changes).toMatchObject({ notify: 'ASSIGNEE', collaborators: [irene.id] });
    expect(await succeed(as(tenant.ana).ticket({ id: ticketId }))).toMatchObject({ status: { key: 'open' }, assignee: { name: tenant.marta.ctx.actor.name } });
  });
});

/** The link that goes to the address by mail. */
async function signUpLink(email: string): Promise<string> {
  await as(null).signUp({ tenant: tenant.slug, name: 'Eva Gil', email });
  const { row } = await transact(tenant.system, async (ctx) => ({ row: await linkToAddress(ctx, email) }));
  return row ? textOfToken(tenant.system, row) : '';
}
