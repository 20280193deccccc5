import { beforeEach, describe, expect, it } from 'vitest';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import { historyOf, statusOf } from '../support/history.ts';
import { hours, later } from '../support/moments.ts';

openTestApp();

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aSeededTenant('crm');
});

describe('crm', () => {
  it('crm E1 its fields, status 1 and status 2 among them', async () => {
    const customFields = { status_1: 'with_supplier' };
    const ticketId = await opens(tenant.marta, {
      ...{ requesterId: tenant.ana.id, queue: 'software', severity: 'high', department: 'Caja', impact: 'HIGH', urgency: 'HIGH', customFields },
    });
    await takes(tenant.marta, ticketId);
    await succeed(as(tenant.marta).setCustomFields({ ticketId, customFields: { status_1: 'with_us' } }));

    expect(await as(tenant.marta).ticket({ id: ticketId })).toMatchObject({
      ...{
        subject: 'No arranca',
        status: { key: 'new' },
        severity: { key: 'high' },
        priority: 'HIGH',
        department: 'Caja',
        customFields: { status_1: 'with_us' },
      },
      ...{
        requester: { id: tenant.ana.id },
        creator: { id: tenant.marta.id },
        assignee: { id: tenant.marta.id },
        code: expect.stringMatching(/^[A-Z]+-\d{6}$/),
      },
    });
  });

  it('crm E2 only the person who created the ticket closes it, and only once it is resolved; no role overrides this', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'software' });
    await takes(tenant.marta, ticketId, 'in_progress');
    expect(await refusalsOf(as(tenant.ana).closeTicket({ ticketId }))).toEqual(['NOT_YET_RESOLVED']);

    await succeed(as(tenant.marta).resolveTicket({ ticketId }));
    for (const who of [tenant.marta, tenant.sofia]) expect(await refusalsOf(as(who).closeTicket({ ticketId }))).toEqual(['NOT_THE_CREATOR']);
    await succeed(as(tenant.ana).closeTicket({ ticketId }));

    expect(await statusOf(tenant.ana, ticketId)).toBe('closed');
  });

  it("crm E2 an admin hands the creator's part to another person on record, never to themself", async () => {
    const ticketId = await opens(tenant.ana, { queue: 'software' });
    await takes(tenant.marta, ticketId);
    await succeed(as(tenant.marta).resolveTicket({ ticketId }));
    const nuria = tenant.people.nuria ?? expect.unreachable();
    await deactivate(tenant.ana);

    expect(await refusalsOf(as(tenant.sofia).handOverTicket({ ticketId, creatorId: tenant.sofia.id, reason: 'Quiero cerrarlo.' }))).toEqual(['NOT_ALLOWED']);
    await succeed(as(tenant.sofia).handOverTicket({ ticketId, creatorId: nuria.id, reason: 'Ana dejó la empresa.' }));

    await succeed(as(nuria).closeTicket({ ticketId }));
    expect((await historyOf(tenant.sofia, ticketId)).find(({ type }) => type === 'ticket.handed_over')).toMatchObject({
      ...{ by: 'Sofía Llorente Vidal', changes: { creator: nuria.id, reason: 'Ana dejó la empresa.' } },
    });
  });

  it('crm E3 target times: critical 4 h, high 12 h, medium 48 h, low 52 h, round the clock', async () => {
    const allowed = async (severity: string) => {
      const { openedAt, dueAt } = await succeed(as(tenant.ana).ticketClocks({ id: await opens(tenant.ana, { severity }) }));
      return (Date.parse(dueAt ?? '') - later(openedAt, 0).getTime()) / hours(1);
    };

    expect([await allowed('critical'), await allowed('high'), await allowed('medium'), await allowed('low')]).toEqual([4, 12, 48, 52]);
  });

  it('crm E4 a ticket is a series of actions: each interaction with the customer and each step taken', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'software' });
    await takes(tenant.marta, ticketId, 'in_progress');
    await succeed(as(tenant.marta).replyToTicket({ ticketId, body: '¿Qué versión usa?' }));
    await succeed(as(tenant.ana).replyToTicket({ ticketId, body: 'La 4.2.' }));
    await succeed(as(tenant.marta).addNote({ ticketId, body: 'Es el fallo conocido.' }));
    await succeed(as(tenant.marta).changeTicketSeverity({ ticketId, severity: 'high' }));
    await succeed(as(tenant.marta).resolveTicket({ ticketId }));

    expect((await historyOf(tenant.marta, ticketId)).map(({ type, by }) => `${by.split(' ')[0]} ${type}`)).toEqual([
      ...['Ana ticket.opened', 'Marta ticket.assigned', 'Marta ticket.status_changed', 'Marta ticket.replied', 'Ana ticket.replied'],
      ...['Marta ticket.noted', 'Marta ticket.severity_changed', 'Marta ticket.resolved'],
    ]);
  });

  it('crm E5 each person, organization, opportunity or outside record a ticket relates to shows its full history', async () => {
    const [open, closed] = [await opens(tenant.ana), await opens(tenant.ana)];
    const { user } = await as(tenant.ana).viewer();
    const organizationId = user?.organization?.id ?? expect.unreachable();
    const opportunity = { kind: 'concerns', externalType: 'OPPORTUNITY', externalId: 'OPP-77', label: 'Renovación' } as const;
    for (const ticketId of [open, closed]) {
      await succeed(as(tenant.marta).relateTicket({ ticketId, ...opportunity }));
      await succeed(as(tenant.marta).relateTicket({ ticketId, kind: 'affects', personId: tenant.luis.id }));
      await succeed(as(tenant.marta).relateTicket({ ticketId, kind: 'affects', organizationId }));
    }
    await takes(tenant.marta, closed);
    await succeed(as(tenant.marta).resolveTicket({ ticketId: closed }));
    await succeed(as(tenant.ana).closeTicket({ ticketId: closed }));

    const related = async (id: string) => {
      const node = await as(tenant.sofia).relatedTickets({ id });
      return node && 'relatedTickets' in node ? node.relatedTickets.nodes : expect.unreachable();
    };
    const opportunities = await as(tenant.sofia).tickets({ filter: { relation: { target: 'OPPORTUNITY', externalId: 'OPP-77' } } });
    const ofPeople = [await related(tenant.luis.id), await related(organizationId)];
    expect(ofPeople.flat().map(({ kind }) => kind)).toEqual(Array(4).fill('affects'));
    const each = [...ofPeople.map((relations) => relations.map(({ ticket }) => ticket)), opportunities.nodes].map((nodes) => nodes.map(({ id }) => id).sort());
    expect(each).toEqual(Array(3).fill([open, closed].sort()));
  });

  it('crm E6 a new ticket goes to the next available member of its queue; while nobody is, it waits', async () => {
    const assignee = async () => (await succeed(as(tenant.sofia).ticket({ id: await opens(tenant.ana, { queue: 'front_desk' }) }))).assignee?.id ?? null;

    expect(await assignee()).toBeNull();
    for (const who of [tenant.marta, tenant.diego]) await succeed(as(who).setAvailability({ isAvailable: true }));
    const semaphore = [await assignee(), await assignee(), await assignee()];
    await succeed(as(tenant.sofia).setAvailability({ userId: tenant.marta.id, isAvailable: false }));

    expect(new Set(semaphore.slice(0, 2))).toEqual(new Set([tenant.marta.id, tenant.diego.id]));
    expect(semaphore[2]).toBe(semaphore[0]);
    expect(await assignee()).toBe(tenant.diego.id);
  });

  it('crm E6 the desk assigns by itself, because of whoever opened the ticket', async () => {
    await succeed(as(tenant.marta).setAvailability({ isAvailable: true }));

    const ticketId = await opens(tenant.ana, { queue: 'front_desk' });

    const [opened, assigned] = await historyOf(tenant.sofia, ticketId);
    expect(opened).toMatchObject({ type: 'ticket.opened', by: tenant.ana.ctx.actor.name, because: null });
    expect(assigned).toMatchObject({ type: 'ticket.assigned', by: 'the system', because: tenant.ana.ctx.actor.name, changes: { assignee: tenant.marta.id } });
  });

  it("crm E6 members of one queue do not see another's tickets", async () => {
    const ticketId = await opens(tenant.ana, { queue: 'software' });

    const seen = await Promise.all(
      [tenant.marta, tenant.people.ines, tenant.diego, tenant.people.pablo].map((who) => as(who ?? tenant.diego).ticket({ id: ticketId })),
    );

    expect(seen).toMatchObject([{ id: ticketId }, { id: ticketId }, null, null]);
  });

  it('crm E7 internal tickets are invisible to requesters, and each module is switched on by the desk', async () => {
    const id = await opens(tenant.marta, { isInternal: true, queue: 'front_desk' });
    const erp = await aSeededTenant('erp');

    expect(await as(tenant.ana).tickets({})).toMatchObject({ nodes: [], totalCount: 0 });
    expect(await as(tenant.ana).ticket({ id })).toBeNull();
    expect(await as(tenant.diego).ticket({ id })).toMatchObject({ isInternal: true });
    expect(await refusalsOf(as(tenant.ana).openTicket({ subject: 'S', description: 'D', isInternal: true }))).toEqual(['NOT_ALLOWED']);
    expect(await refusalsOf(as(erp.marta).openTicket({ subject: 'S', description: 'D', isInternal: true }))).toEqual(['MODULE_OFF']);
  });

  it('crm E8 who is on the phone is found by any part of name, phone, address or code, with every ticket of theirs, in one query', async () => {
    const { ana, marta, sofia } = tenant;
    await succeed(as(sofia).upsertUser({ name: ana.ctx.actor.name, email: ana.email, externalId: 'CLI-0042', phone: '+34 600 11 22 33' }));
    const ids = [await opens(ana), await opens(ana)];
    const watched = await opens(marta);
    await succeed(as(marta).addWatcher({ ticketId: watched, userId: ana.id }));

    const asked = ['600112233', '600 11 22', 'cli-0042', ana.email.slice(0, 9)].map((search) => as(marta).whoIsOnThePhone({ search }));
    const answers = await Promise.all(asked);

    for (const { users } of answers)
      expect(users.nodes[0]).toMatchObject({ id: ana.id, tickets: { nodes: ids.map((id) => ({ id })) }, watched: { nodes: [{ id: watched }] } });
    const name = answers[0]?.users.nodes[0]?.organization?.name ?? '';
    const { organizations } = await as(marta).whoIsOnThePhone({ search: name.toLowerCase().slice(0, 6) });
    expect(organizations.nodes[0]).toMatchObject({ name, tickets: { nodes: ids.map((id) => ({ id })) } });
    expect((await as(ana).whoIsOnThePhone({ search: marta.ctx.actor.name })).users.nodes).toEqual([]);
  });

  it('crm E9 a priority is given directly until it goes back to the matrix, and a ticket of another customer is put right', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'software', impact: 'LOW', urgency: 'LOW' });

    await succeed(as(tenant.marta).triageTicket({ ticketId, priority: 'HIGH', nature: 'REQUEST', category: 'access' }));
    await succeed(as(tenant.marta).triageTicket({ ticketId, urgency: 'MEDIUM' }));
    const given = await as(tenant.marta).ticket({ id: ticketId });
    await succeed(as(tenant.marta).triageTicket({ ticketId, priority: null }));
    await succeed(as(tenant.marta).changeTicketSeverity({ ticketId, severity: 'critical' }));
    await succeed(as(tenant.marta).changeRequester({ ticketId, requesterId: tenant.luis.id }));

    expect(given).toMatchObject({ priority: 'HIGH', isPriorityGiven: true, nature: 'REQUEST', category: { key: 'access' } });
    expect(await as(tenant.luis).ticket({ id: ticketId })).toMatchObject({
      ...{ priority: 'LOW', isPriorityGiven: false, severity: { key: 'critical' }, requester: { id: tenant.luis.id }, creator: { id: tenant.ana.id } },
    });
    expect((await historyOf(tenant.marta, ticketId)).map(({ type }) => type)).toEqual([
      ...['ticket.opened', 'ticket.triaged', 'ticket.triaged', 'ticket.triaged', 'ticket.severity_changed', 'ticket.requester_changed'],
    ]);
  });
});
