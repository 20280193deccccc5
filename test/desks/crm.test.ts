import { beforeEach, describe, expect, it } from 'vitest';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { hours, later } from '../support/moments.ts';
import { does, historyOf, opens, refusalsOf, see, statusOf, takes, ticketOf } from '../support/play.ts';

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
    await does(tenant.marta, 'setCustomFields', { ticketId, customFields: { status_1: 'with_us' } });

    const selection = 'subject status { key } severity { key } priority department customFields requester { id } creator { id } assignee { id } code';
    expect(await ticketOf(tenant.marta, ticketId, selection)).toEqual({
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
    expect(await refusalsOf(tenant.ana, 'closeTicket', { ticketId })).toEqual(['NOT_YET_RESOLVED']);

    await does(tenant.marta, 'resolveTicket', { ticketId });
    for (const who of [tenant.marta, tenant.sofia]) expect(await refusalsOf(who, 'closeTicket', { ticketId })).toEqual(['NOT_THE_CREATOR']);
    await does(tenant.ana, 'closeTicket', { ticketId });

    expect(await statusOf(tenant.ana, ticketId)).toBe('closed');
  });

  it("crm E2 an admin hands the creator's part to another person on record, never to themself", async () => {
    const ticketId = await opens(tenant.ana, { queue: 'software' });
    await takes(tenant.marta, ticketId);
    await does(tenant.marta, 'resolveTicket', { ticketId });
    const nuria = tenant.people.nuria ?? expect.unreachable();

    expect(await refusalsOf(tenant.sofia, 'handOverTicket', { ticketId, creatorId: tenant.sofia.id, reason: 'Quiero cerrarlo.' })).toEqual(['NOT_ALLOWED']);
    await does(tenant.sofia, 'handOverTicket', { ticketId, creatorId: nuria.id, reason: 'Ana dejó la empresa.' });

    expect(await refusalsOf(tenant.ana, 'closeTicket', { ticketId })).toEqual(['NOT_THE_CREATOR']);
    await does(nuria, 'closeTicket', { ticketId });
    expect((await historyOf(tenant.sofia, ticketId)).find(({ type }) => type === 'ticket.handed_over')).toMatchObject({
      ...{ by: 'Sofía Llorente Vidal', changes: { creator: nuria.id, reason: 'Ana dejó la empresa.' } },
    });
  });

  it('crm E3 target times: critical 4 h, high 12 h, medium 48 h, low 52 h, round the clock', async () => {
    const allowed = async (severity: string) => {
      const { openedAt, dueAt } = await ticketOf(tenant.ana, await opens(tenant.ana, { severity }), 'openedAt dueAt');
      return (Date.parse(dueAt) - later(openedAt, 0).getTime()) / hours(1);
    };

    expect([await allowed('critical'), await allowed('high'), await allowed('medium'), await allowed('low')]).toEqual([4, 12, 48, 52]);
  });

  it('crm E4 a ticket is a series of actions: each interaction with the customer and each step taken', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'software' });
    await takes(tenant.marta, ticketId, 'in_progress');
    await does(tenant.marta, 'replyToTicket', { ticketId, body: '¿Qué versión usa?' });
    await does(tenant.ana, 'replyToTicket', { ticketId, body: 'La 4.2.' });
    await does(tenant.marta, 'addNote', { ticketId, body: 'Es el fallo conocido.' });
    await does(tenant.marta, 'changeTicketSeverity', { ticketId, severity: 'high' });
    await does(tenant.marta, 'resolveTicket', { ticketId });

    expect((await historyOf(tenant.marta, ticketId)).map(({ type, by }) => `${by.split(' ')[0]} ${type}`)).toEqual([
      ...['Ana ticket.opened', 'Marta ticket.assigned', 'Marta ticket.status_changed', 'Marta ticket.replied', 'Ana ticket.replied'],
      ...['Marta ticket.noted', 'Marta ticket.severity_changed', 'Marta ticket.resolved'],
    ]);
  });

  it('crm E5 each person, organization, opportunity or outside record a ticket relates to shows its full history', async () => {
    const [open, closed] = [await opens(tenant.ana), await opens(tenant.ana)];
    const { organization } = await see(tenant.ana, '{ viewer { user { organization { id } } } }').then(({ viewer }) => viewer.user);
    const opportunity = { kind: 'concerns', externalType: 'OPPORTUNITY', externalId: 'OPP-77', label: 'Renovación' };
    for (const ticketId of [open, closed]) {
      await does(tenant.marta, 'relateTicket', { ticketId, ...opportunity });
      await does(tenant.marta, 'relateTicket', { ticketId, kind: 'affects', personId: tenant.luis.id });
      await does(tenant.marta, 'relateTicket', { ticketId, kind: 'affects', organizationId: organization.id });
    }
    await takes(tenant.marta, closed);
    await does(tenant.marta, 'resolveTicket', { ticketId: closed });
    await does(tenant.ana, 'closeTicket', { ticketId: closed });

    const related = 'relatedTickets(first: 5) { nodes { id } }';
    const query = `query ($person: ID!, $organization: ID!) {
      person: node(id: $person) { ... on User { ${related} } }
      organization: node(id: $organization) { ... on Organization { ${related} } }
      opportunity: tickets(first: 5, filter: { relation: { target: OPPORTUNITY, externalId: "OPP-77" } }) { nodes { id } }
    }`;
    const history = await see(tenant.sofia, query, { person: tenant.luis.id, organization: organization.id });
    const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).sort();
    const each = [history.person.relatedTickets, history.organization.relatedTickets, history.opportunity].map(ids);
    expect(each).toEqual(Array(3).fill([open, closed].sort()));
  });

  it('crm E6 a new ticket goes to the next available member of its queue; while nobody is, it waits', async () => {
    const assignee = async () => (await ticketOf(tenant.sofia, await opens(tenant.ana, { queue: 'front_desk' }), 'assignee { id }')).assignee?.id ?? null;

    expect(await assignee()).toBeNull();
    for (const who of [tenant.marta, tenant.diego]) await does(who, 'setAvailability', { isAvailable: true });
    const semaphore = [await assignee(), await assignee(), await assignee()];
    await does(tenant.sofia, 'setAvailability', { userId: tenant.marta.id, isAvailable: false });

    expect(new Set(semaphore.slice(0, 2))).toEqual(new Set([tenant.marta.id, tenant.diego.id]));
    expect(semaphore[2]).toBe(semaphore[0]);
    expect(await assignee()).toBe(tenant.diego.id);
  });

  it("crm E6 members of one queue do not see another's tickets", async () => {
    const ticketId = await opens(tenant.ana, { queue: 'software' });

    const seen = await Promise.all(
      [tenant.marta, tenant.people.ines, tenant.diego, tenant.people.pablo].map((who) => ticketOf(who ?? tenant.diego, ticketId, 'id')),
    );

    expect(seen).toEqual([{ id: ticketId }, { id: ticketId }, null, null]);
  });

  it('crm E7 internal tickets are invisible to requesters, and each module is switched on by the desk', async () => {
    const id = await opens(tenant.marta, { isInternal: true, queue: 'front_desk' });
    const erp = await aSeededTenant('erp');

    const { tickets } = await see(tenant.ana, '{ tickets(first: 10) { nodes { id } totalCount } }');
    expect(tickets).toEqual({ nodes: [], totalCount: 0 });
    expect(await ticketOf(tenant.ana, id, 'id')).toBeNull();
    expect(await ticketOf(tenant.diego, id, 'isInternal')).toEqual({ isInternal: true });
    expect(await refusalsOf(tenant.ana, 'openTicket', { subject: 'S', description: 'D', isInternal: true })).toEqual(['NOT_ALLOWED']);
    expect(await refusalsOf(erp.marta, 'openTicket', { subject: 'S', description: 'D', isInternal: true })).toEqual(['MODULE_OFF']);
  });
});
