import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer, refusalsOf, succeed } from '../support/client.ts';
import type { TicketFilter } from '../support/gql/graphql.ts';
import { changesOf } from '../support/history.ts';
import { withCustomFields } from './tenant-with-custom-fields.ts';

openTestApp();

const fieldsOf = async (who: Bearer, id: string) => (await succeed(as(who).ticket({ id }))).customFields;

test.each([
  ['an unknown key', { color: 1 }, 'NOT_FOUND', 'color'],
  ['a number in words', { units: 'three' }, 'INVALID', 'units'],
  ['an unknown choice', { status_1: 'with_them' }, 'INVALID', 'status_1'],
  ['a day that does not exist', { since: '2026-02-30' }, 'INVALID', 'since'],
  ['a boolean in words', { urgent: 'yes' }, 'INVALID', 'urgent'],
  ['a text that is too long', { serial: 'x'.repeat(5_001) }, 'INVALID', 'serial'],
  ['a text of too many families', { serial: '👨‍👩‍👧‍👦'.repeat(5_001) }, 'INVALID', 'serial'],
  ['an object as a value', { serial: { a: 1 } }, 'INVALID', 'serial'],
  ['a field for agents only', { cost: 1 }, 'NOT_FOUND', 'cost'],
])('%s is refused with its path, at opening and later', async (_, fields, code, key) => {
  const { ana } = await aTenant(withCustomFields);
  const ticketId = await opens(ana);

  const opened = await as(ana).openTicket({ subject: 'S', description: 'D', customFields: fields });
  const filled = await as(ana).setCustomFields({ ticketId, customFields: fields });

  for (const { userErrors } of [opened, filled]) expect(userErrors).toMatchObject([{ code, path: ['input', 'customFields', key] }]);
  expect(await fieldsOf(ana, ticketId)).toEqual({});
  expect(await as(ana).ticket({ id: ticketId })).toMatchObject({ version: 1 });
});

test.each([[[]], ['x'], [7], [true]])('%j is refused, because it is no object', async (fields) => {
  const { ana } = await aTenant(withCustomFields);
  const ticketId = await opens(ana);

  const refusals = await refusalsOf(as(ana).setCustomFields({ ticketId, customFields: fields }));

  expect(refusals).toEqual(['INVALID']);
});

test('a field that is left out stays, null clears it, and an event names each change (crm E1)', async () => {
  const { ana, marta } = await aTenant(withCustomFields);
  const ticketId = await opens(ana, { customFields: { serial: 'A-1', units: 3 } });

  await succeed(as(ana).setCustomFields({ ticketId, customFields: { serial: null, urgent: true } }));
  await succeed(as(marta).setCustomFields({ ticketId, customFields: { urgent: true } }));

  expect(await fieldsOf(ana, ticketId)).toEqual({ units: 3, urgent: true });
  expect(await as(ana).ticket({ id: ticketId })).toMatchObject({ version: 2 });
  expect(await changesOf(ana, ticketId, 'ticket.custom_fields_set')).toEqual([{ 'customFields.serial': null, 'customFields.urgent': true }]);
});

test('a text has 5,000 characters as people count them, and one that shows nothing clears its field', async () => {
  const { ana } = await aTenant(withCustomFields);
  const family = '👨‍👩‍👧‍👦'.repeat(5_000);
  const ticketId = await opens(ana, { customFields: { serial: family, units: 3 } });
  const kept = await fieldsOf(ana, ticketId);

  await succeed(as(ana).setCustomFields({ ticketId, customFields: { serial: ' \u200b\u3164' } }));

  expect(kept).toEqual({ serial: family, units: 3 });
  expect(await fieldsOf(ana, ticketId)).toEqual({ units: 3 });
});

test.each(['', ' \n', '\u200b', '\u2800'])('a required text is missing where %j shows nothing', async (serial) => {
  const { ana } = await aTenant({ fields: [{ key: 'serial', label: 'Número de serie', type: 'TEXT', required: true }] });
  const ticketId = await opens(ana, { customFields: { serial: 'A-1' } });

  const opened = await refusalsOf(as(ana).openTicket({ subject: 'S', description: 'D', customFields: { serial } }));
  const cleared = await refusalsOf(as(ana).setCustomFields({ ticketId, customFields: { serial } }));

  expect([opened, cleared]).toEqual([['FIELD_REQUIRED'], ['FIELD_REQUIRED']]);
});

test('only agents see, find and follow a field for agents (crm E1)', async () => {
  const { ana, marta } = await aTenant(withCustomFields);
  const ticketId = await opens(ana);

  await succeed(as(marta).setCustomFields({ ticketId, customFields: { units: 2, cost: 90 } }));

  expect([await fieldsOf(ana, ticketId), await fieldsOf(marta, ticketId)]).toEqual([{ units: 2 }, { units: 2, cost: 90 }]);
  expect(await changesOf(ana, ticketId, 'ticket.custom_fields_set')).toEqual([{ 'customFields.units': 2 }]);
  expect(await changesOf(marta, ticketId, 'ticket.custom_fields_set')).toEqual([{ 'customFields.units': 2 }, { 'customFields.cost': 90 }]);
  const found = async (who: Bearer, field: TicketFilter['customField']) => (await as(who).tickets({ filter: { customField: field } })).totalCount;
  for (const field of [
    { key: 'cost', eq: 90 },
    { key: 'cost', isNull: false },
  ])
    expect([await found(ana, field), await found(marta, field)]).toEqual([0, 1]);
  expect([await found(ana, { key: 'units', eq: 2 }), await found(marta, { key: 'units', eq: 3 })]).toEqual([1, 0]);
});

test('a required field must be filled at opening, and is not cleared later (crm E1)', async () => {
  const { ana, marta } = await aTenant({ fields: [{ key: 'serial', label: 'Número de serie', type: 'TEXT', required: true }] });

  const { userErrors } = await as(ana).openTicket({ subject: 'S', description: 'D' });
  const ticketId = await opens(ana, { customFields: { serial: 'A-1' } });

  expect(userErrors).toMatchObject([{ code: 'FIELD_REQUIRED', path: ['input', 'customFields', 'serial'] }]);
  expect(await refusalsOf(as(marta).setCustomFields({ ticketId, customFields: { serial: null } }))).toEqual(['FIELD_REQUIRED']);
});

test('requesters fill in the fields of their own tickets, not of tickets that they only follow (crm E1)', async () => {
  const people = [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
    { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'acme', followsOrganization: true },
    { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
  ] as const;
  const queues = [{ key: 'software', label: 'Software', members: ['marta'] }];
  const { ana, luis, marta } = await aTenant({ ...withCustomFields, people: [...people], queues });
  const [ticketId, onBehalf] = [await opens(ana), await opens(marta, { requesterId: ana.id })];

  const byFollower = [
    await refusalsOf(as(luis).setCustomFields({ ticketId, customFields: { units: 1 } })),
    await refusalsOf(as(luis).editTicket({ ticketId, contactPhone: '1' })),
  ];

  expect(byFollower).toEqual([['NOT_ALLOWED'], ['NOT_ALLOWED']]);
  expect(await refusalsOf(as(ana).setCustomFields({ ticketId: onBehalf, customFields: { units: 1 } }))).toEqual([]);
});
