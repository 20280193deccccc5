import { describe, expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { editTicket } from '../../src/tickets/edit-ticket.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { triageTicket } from '../../src/tickets/triage-ticket.ts';
import { aTenant, type TenantChanges } from '../support/a-tenant.ts';
import { aClosedTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { at, hours, later } from '../support/moments.ts';
import { does, historyOf, opens, refusalsOf, see, tell, ticketOf } from '../support/play.ts';

openTestApp();

const furniture: TenantChanges = {
  fields: [
    { key: 'status_1', label: 'Estado 1', type: 'CHOICE', options: [{ key: 'with_us', label: 'Nosotros' }] },
    { key: 'units', label: 'Unidades', type: 'NUMBER' },
    { key: 'urgent', label: 'Corre prisa', type: 'BOOLEAN' },
    { key: 'since', label: 'Desde', type: 'DATE' },
    { key: 'serial', label: 'Número de serie', type: 'TEXT' },
    { key: 'cost', label: 'Coste', type: 'NUMBER', audience: 'AGENTS' },
  ],
  checklist: [
    { key: 'cache', label: 'Caché vaciada' },
    { key: 'updated', label: 'Aplicación al día' },
  ],
};

const facts = 'department effort environment customFields checklist { key isChecked } version';
const changesOf = async (who: { token: string }, id: string, type: string) =>
  (await historyOf(who, id)).filter((event) => event.type === type).map(({ changes }) => changes);

test('a ticket is opened with all that is known of it', async () => {
  const { ana } = await aTenant(furniture);
  const customFields = { status_1: 'with_us', units: 3, urgent: false, since: '2026-02-28', serial: 'A-1' };
  const checklist = [
    { key: 'cache', isChecked: true },
    { key: 'updated', isChecked: false },
  ];

  const id = await opens(ana, { department: 'Ventas', effort: 'SMALL', environment: 'PRODUCTION', customFields, checklist });

  expect(await ticketOf(ana, id, facts)).toMatchObject({ department: 'Ventas', effort: 'SMALL', environment: 'PRODUCTION', customFields, checklist });
});

test.each([
  ['a key there is not', { color: 1 }, 'NOT_FOUND', 'color'],
  ['a number in words', { units: 'three' }, 'INVALID', 'units'],
  ['a choice there is not', { status_1: 'with_them' }, 'INVALID', 'status_1'],
  ['a day there is not', { since: '2026-02-30' }, 'INVALID', 'since'],
  ['a yes in words', { urgent: 'yes' }, 'INVALID', 'urgent'],
  ['a text too long', { serial: 'x'.repeat(5_001) }, 'INVALID', 'serial'],
  ['a thing within a field', { serial: { a: 1 } }, 'INVALID', 'serial'],
  ['what is for agents only', { cost: 1 }, 'NOT_FOUND', 'cost'],
])('%s is refused with its place, at the opening and later', async (_, customFields, code, key) => {
  const { ana } = await aTenant(furniture);
  const ticketId = await opens(ana);

  const [opened, filled] = [
    await tell(ana, 'openTicket', { subject: 'S', description: 'D', customFields }),
    await tell(ana, 'setCustomFields', { ticketId, customFields }),
  ];

  for (const { userErrors } of [opened, filled]) expect(userErrors).toMatchObject([{ code, path: ['input', 'customFields', key] }]);
  expect(await ticketOf(ana, ticketId, 'customFields version')).toEqual({ customFields: {}, version: 1 });
});

test('no object, and an item of the checklist there is not, are refused', async () => {
  const { ana, marta } = await aTenant(furniture);
  const ticketId = await opens(ana);

  for (const customFields of [[], 'x', 7, true]) expect(await refusalsOf(ana, 'setCustomFields', { ticketId, customFields })).toEqual(['INVALID']);
  const { userErrors } = await tell(marta, 'answerChecklist', { ticketId, checklist: [{ key: 'reboot', isChecked: true }] });

  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'checklist', 'reboot'] }]);
});

describe("the desk's own fields (crm E1)", () => {
  test('what is left out stays, null clears, and each change is an event that names it', async () => {
    const { ana, marta } = await aTenant(furniture);
    const ticketId = await opens(ana, { customFields: { serial: 'A-1', units: 3 } });

    await does(ana, 'setCustomFields', { ticketId, customFields: { serial: null, urgent: true } });
    await does(marta, 'setCustomFields', { ticketId, customFields: { urgent: true } });

    expect(await ticketOf(ana, ticketId, 'customFields version')).toEqual({ customFields: { units: 3, urgent: true }, version: 2 });
    expect(await changesOf(ana, ticketId, 'ticket.custom_fields_set')).toEqual([{ 'customFields.serial': null, 'customFields.urgent': true }]);
  });

  test('those for agents only are seen, found and told of by agents only', async () => {
    const { ana, marta } = await aTenant(furniture);
    const ticketId = await opens(ana);

    await does(marta, 'setCustomFields', { ticketId, customFields: { units: 2, cost: 90 } });

    expect([await ticketOf(ana, ticketId, 'customFields'), await ticketOf(marta, ticketId, 'customFields')]).toEqual([
      { customFields: { units: 2 } },
      { customFields: { units: 2, cost: 90 } },
    ]);
    expect(await changesOf(ana, ticketId, 'ticket.custom_fields_set')).toEqual([{ 'customFields.units': 2 }]);
    expect(await changesOf(marta, ticketId, 'ticket.custom_fields_set')).toEqual([{ 'customFields.units': 2 }, { 'customFields.cost': 90 }]);
    const found = async (who: { token: string }, filter: string) => (await see(who, `{ tickets(filter: ${filter}) { totalCount } }`)).tickets.totalCount;
    for (const filter of ['{ customField: { key: "cost", eq: 90 } }', '{ customField: { key: "cost", isNull: false } }'])
      expect([await found(ana, filter), await found(marta, filter)]).toEqual([0, 1]);
    expect([await found(ana, '{ customField: { key: "units", eq: 2 } }'), await found(marta, '{ customField: { key: "units", eq: 3 } }')]).toEqual([1, 0]);
  });

  test('what everybody must say is asked for at the opening, and not taken away later', async () => {
    const { ana, marta } = await aTenant({ fields: [{ key: 'serial', label: 'Número de serie', type: 'TEXT', required: true }] });

    const { userErrors } = await tell(ana, 'openTicket', { subject: 'S', description: 'D' });
    const ticketId = await opens(ana, { customFields: { serial: 'A-1' } });

    expect(userErrors).toMatchObject([{ code: 'FIELD_REQUIRED', path: ['input', 'customFields', 'serial'] }]);
    expect(await refusalsOf(marta, 'setCustomFields', { ticketId, customFields: { serial: null } })).toEqual(['FIELD_REQUIRED']);
  });

  test('requesters fill in those of their own tickets, not of those they merely follow', async () => {
    const people = [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'acme', followsOrganization: true },
      { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
    ] as const;
    const { ana, luis, marta } = await aTenant({ ...furniture, people: [...people], queues: [{ key: 'software', label: 'Software', members: ['marta'] }] });
    const [ticketId, onBehalf] = [await opens(ana), await opens(marta, { requesterId: ana.id })];

    const tried = [
      await refusalsOf(luis, 'setCustomFields', { ticketId, customFields: { units: 1 } }),
      await refusalsOf(luis, 'editTicket', { ticketId, contactPhone: '1' }),
    ];

    expect(tried).toEqual([['NOT_ALLOWED'], ['NOT_ALLOWED']]);
    expect(await refusalsOf(ana, 'setCustomFields', { ticketId: onBehalf, customFields: { units: 1 } })).toEqual([]);
  });
});

test('answers to the checklist are kept item by item (clinic D3)', async () => {
  const { ana, marta } = await aTenant(furniture);
  const ticketId = await opens(ana, { checklist: [{ key: 'cache', isChecked: false }] });

  await does(marta, 'answerChecklist', { ticketId, checklist: [{ key: 'updated', isChecked: true }] });
  await does(marta, 'answerChecklist', { ticketId, checklist: [{ key: 'cache', isChecked: true }] });

  const { checklist } = await ticketOf(ana, ticketId, facts);
  expect(Object.fromEntries(checklist.map(({ key, isChecked }: { key: string; isChecked: boolean }) => [key, isChecked]))).toEqual({
    cache: true,
    updated: true,
  });
  expect(await changesOf(ana, ticketId, 'ticket.checklist_answered')).toEqual([{ 'checklist.updated': true }, { 'checklist.cache': true }]);
  await expect(does(ana, 'answerChecklist', { ticketId, checklist: [] })).rejects.toThrow('FORBIDDEN');
});

describe('words and contact', () => {
  test('agents change both, what is left out stays, null clears, and one event names the changes', async () => {
    const { ana, marta } = await aTenant();
    const ticketId = await opens(ana, { contactPhone: '+34 600 000 000', department: 'Ventas' });

    await does(marta, 'editTicket', { ticketId, subject: 'No imprime', contactPhone: null, department: 'Ventas' });

    const after = await ticketOf(ana, ticketId, 'subject description contactPhone department version');
    expect(after).toEqual({ subject: 'No imprime', description: 'La aplicación no arranca.', contactPhone: null, department: 'Ventas', version: 2 });
    expect(await changesOf(ana, ticketId, 'ticket.edited')).toEqual([{ subject: 'No imprime', contactPhone: null }]);
  });

  test('requesters change the contact of their own tickets, and no words', async () => {
    const { ana } = await aTenant();
    const ticketId = await opens(ana);

    const { userErrors } = await tell(ana, 'editTicket', { ticketId, contactEmail: 'ana@acme.example', subject: 'Otra cosa' });
    await does(ana, 'editTicket', { ticketId, contactEmail: 'ana@acme.example' });

    expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'subject'] }]);
    expect(await ticketOf(ana, ticketId, 'subject contactEmail')).toEqual({ subject: 'No arranca', contactEmail: 'ana@acme.example' });
  });

  test('subject and description are never taken away', async () => {
    const { ana, marta } = await aTenant();
    const ticketId = await opens(ana);

    for (const name of ['subject', 'description']) expect(await refusalsOf(marta, 'editTicket', { ticketId, [name]: null })).toEqual(['INVALID']);
  });

  test('what changes nothing is no event', async () => {
    const { ana, marta } = await aTenant();
    const ticketId = await opens(ana, { department: 'Ventas' });

    await does(marta, 'editTicket', { ticketId, department: 'Ventas', contactPhone: null });
    await does(marta, 'triageTicket', { ticketId, category: null, effort: null });
    await does(marta, 'recordWorkaround', { ticketId });

    expect((await historyOf(marta, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
  });
});

describe('rating', () => {
  test("the priority follows the desk's matrix, and null takes back what was said", async () => {
    const { ana, marta } = await aTenant();
    const ticketId = await opens(ana, { impact: 'LOW', urgency: 'LOW', category: 'question' });

    await does(marta, 'triageTicket', { ticketId, impact: 'HIGH', urgency: 'HIGH', effort: 'LARGE', category: null });
    const raised = await ticketOf(ana, ticketId, 'priority impact effort category { key }');
    await does(marta, 'triageTicket', { ticketId, impact: null });

    expect(raised).toEqual({ priority: 'URGENT', impact: 'HIGH', effort: 'LARGE', category: null });
    expect(await ticketOf(ana, ticketId, 'priority impact urgency')).toEqual({ priority: 'HIGH', impact: null, urgency: 'HIGH' });
    const [first] = await changesOf(ana, ticketId, 'ticket.triaged');
    expect(first).toEqual({ impact: 'HIGH', urgency: 'HIGH', priority: 'URGENT', effort: 'LARGE', category: null });
  });

  test('the time used so far counts against what is promised then (SLA 13)', async () => {
    const target = (priority: 'LOW' | 'URGENT', within: string) => ({ metric: 'TOTAL_RESOLUTION' as const, priority, within });
    const tenant = await aTenant({ policies: [{ key: 'usual', label: 'Habitual', targets: [target('LOW', '48 HOURS'), target('URGENT', '4 HOURS')] }] });
    const opened = new Date('2026-06-10T07:00:00.000Z');
    const urgent = { impact: 'HIGH', urgency: 'HIGH' } as const;
    const rated = async (after: number) => {
      const { id } = await openTicket(at(opened, tenant.ana), { subject: 'S', description: 'D', impact: 'LOW', urgency: 'LOW' });
      const ticketId = publicId('Ticket', id);
      await triageTicket(at(later(opened, after), tenant.marta), { ticketId, ...urgent });
      return historyOf(tenant.marta, ticketId);
    };

    const [early, late] = [await rated(hours(2)), await rated(hours(5))];

    expect(early.map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.triaged']);
    expect(late.filter(({ type }) => type === 'sla.breached')).toMatchObject([{ at: later(opened, hours(5)).toISOString() }]);
  });

  test('is for agents, by keys that there are', async () => {
    const { ana, marta } = await aTenant();
    const ticketId = await opens(ana);

    await expect(does(ana, 'triageTicket', { ticketId, impact: 'HIGH' })).rejects.toThrow('FORBIDDEN');

    expect(await refusalsOf(marta, 'triageTicket', { ticketId, category: 'nothing' })).toEqual(['NOT_FOUND']);
  });
});

test('a workaround is recorded for everybody while the solution is made, and taken back (platform O13)', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);

  await does(marta, 'recordWorkaround', { ticketId, workaround: 'Use el otro navegador.' });
  const during = await ticketOf(ana, ticketId, 'workaround status { key }');
  await does(marta, 'recordWorkaround', { ticketId, workaround: null });

  expect(during).toEqual({ workaround: 'Use el otro navegador.', status: { key: 'new' } });
  expect((await ticketOf(ana, ticketId, 'workaround')).workaround).toBeNull();
  expect(await changesOf(ana, ticketId, 'ticket.workaround_recorded')).toEqual([{ workaround: 'Use el otro navegador.' }, { workaround: null }]);
});

test('tickets are found by what is known of them', async () => {
  const { ana, marta } = await aTenant({ ...furniture, qualifications: [{ key: 'hd1', label: 'HD1' }] });
  const one = await opens(ana, { department: 'Ventas', effort: 'SMALL', environment: 'PRODUCTION', customFields: { serial: 'A-1', urgent: true } });
  const other = await opens(ana, { department: 'Compras', effort: 'LARGE', customFields: { serial: 'A-2' } });
  await does(marta, 'qualifyTicket', { ticketId: other, qualification: 'hd1' });
  const found = async (filter: string) => (await see(ana, `{ tickets(filter: ${filter}) { nodes { id } } }`)).tickets.nodes.map(({ id }: { id: string }) => id);

  expect(await found('{ department: { contains: "vent" } }')).toEqual([one]);
  expect(await found('{ effort: { in: [LARGE, MEDIUM] } }')).toEqual([other]);
  expect(await found('{ environment: { neq: PRODUCTION } }')).toEqual([other]);
  expect(await found('{ customField: { key: "serial", eq: "A-1" } }')).toEqual([one]);
  expect(await found('{ and: [{ customField: { key: "serial", isNull: false } }, { customField: { key: "urgent", eq: true } }] }')).toEqual([one]);
  expect(await found('{ not: { customField: { key: "urgent", eq: true } } }')).toEqual([other]);
  expect(await found('{ qualification: { key: { eq: "hd1" } } }')).toEqual([other]);
  expect(await found('{ qualification: { key: { isNull: true } } }')).toEqual([one]);
});

test('a field is compared with a plain value only', async () => {
  const { ana } = await aTenant(furniture);

  for (const eq of ['{ a: 1 }', '[1]', '[]', '["A"]'])
    await expect(see(ana, `{ tickets(filter: { customField: { key: "serial", eq: ${eq} } }) { totalCount } }`)).rejects.toThrow('BAD_USER_INPUT');
});

test.each([
  ['editTicket', { contactPhone: '1' }],
  ['triageTicket', { impact: 'HIGH' }],
  ['recordWorkaround', { workaround: 'x' }],
  ['setCustomFields', { customFields: {} }],
  ['answerChecklist', { checklist: [] }],
  ['qualifyTicket', { qualification: null }],
])('%s touches no closed ticket (erp S10), and no version that has changed since', async (verb, input) => {
  const tenant = await aTenant(furniture);
  const [closed, open] = [(await aClosedTicket(tenant, tenant.ana)).id, await opens(tenant.ana)];

  const { userErrors } = await tell(tenant.marta, verb, { ticketId: open, expectedVersion: 7, ...input });

  expect(await refusalsOf(tenant.marta, verb, { ticketId: closed, ...input })).toEqual(['TICKET_CLOSED']);
  expect(userErrors).toMatchObject([{ code: 'CONFLICT', details: { version: 1 } }]);
});

test('two who edit the same ticket at once both stand in it', async () => {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);

  await Promise.all([
    editTicket(tenant.marta.ctx, { ticketId, subject: 'No imprime' }),
    editTicket(tenant.ana.ctx, { ticketId, contactPhone: '600' }),
    triageTicket(tenant.marta.ctx, { ticketId, effort: 'SMALL' }),
  ]);

  expect(await ticketOf(tenant.ana, ticketId, 'subject contactPhone effort version')).toEqual({
    subject: 'No imprime',
    contactPhone: '600',
    effort: 'SMALL',
    version: 4,
  });
});
