import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { type Level, type OpenTicketInput, type Priority } from '../support/gql/graphql.ts';
import { hours } from '../support/moments.ts';
import { withCustomFields } from './tenant-with-custom-fields.ts';

openTestApp();

const usual = { subject: 'No arranca', description: 'La aplicación no arranca.' };
const open = async (who: { token: string }, input: Partial<OpenTicketInput> = {}) => await as(who).openTicket({ ...usual, ...input });
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `TST-${String(index + 1).padStart(6, '0')}`);

test('codes count without gaps under 30 parallel openings, refused ones among them', async () => {
  const { ana, luis, marta } = await aTenant();
  const who = [ana, luis, marta];

  const opened = await Promise.all(Array.from({ length: 30 }, (_, i) => open(who[i % 3] ?? ana, i % 5 === 0 ? { severity: 'nonsense' } : {})));
  const last = await open(ana);

  const codes = opened.flatMap(({ ticket }) => ticket?.code ?? []);
  expect(codes.sort()).toEqual(numbered(24));
  expect(opened.filter(({ userErrors }) => userErrors[0]?.code === 'NOT_FOUND')).toHaveLength(6);
  expect(last.ticket?.code).toBe('TST-000025');
});

test('each desk counts for itself', async () => {
  const [one, other] = await Promise.all([aTenant(), aTenant({ codePrefix: 'OTR' })]);

  const codes = (await Promise.all([aTicket(one.ana), aTicket(other.ana)])).map(({ code }) => code);

  expect(codes).toEqual(['TST-000001', 'OTR-000001']);
});

test.each([
  ['critical', 4, 1],
  ['low', 52, null],
])('a ticket of severity %s is due after %s hours, answered after %s', async (severity, due, answered) => {
  const { ana } = await aTenant();

  const { openedAt, dueAt, firstResponseDueAt, isOverdue } = await aTicket(ana, { severity });

  const after = (time: unknown) => time && new Date(String(time)).getTime() - new Date(openedAt).getTime();
  expect(after(dueAt)).toBe(hours(due));
  expect(after(firstResponseDueAt)).toBe(answered && hours(answered));
  expect(isOverdue).toBe(false);
});

test('left out, the severity is the least grave and the queue the first', async () => {
  const { ana } = await aTenant();

  const { ticket } = await open(ana);

  expect(ticket).toMatchObject({
    severity: { key: 'low' },
    queue: { key: 'software' },
    status: { key: 'new' },
    category: null,
    nature: 'INCIDENT',
    channel: 'PORTAL',
    priority: 'MEDIUM',
    assignee: null,
    occurrences: 1,
    version: 1,
    organization: { name: 'Acme, S. A.' },
  });
});

test.each(['severity', 'category', 'queue'])('an unknown %s is refused, and nothing is written', async (field) => {
  const { ana } = await aTenant();

  const { ticket, userErrors } = await open(ana, { [field]: 'nonsense' });

  expect(ticket).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', field] }]);
  expect((await as(ana).tickets()).totalCount).toBe(0);
});

test('a person who opens a ticket for themself is requester, creator and registrant', async () => {
  const { ana } = await aTenant();

  const ticket = await aTicket(ana);

  for (const part of [ticket.requester, ticket.creator, ticket.registeredBy]) expect(part.id).toBe(ana.id);
});

test('an agent opens for somebody else, a requester does not', async () => {
  const { ana, luis, marta } = await aTenant();

  const refused = await open(luis, { requesterId: ana.id });
  const ticket = await aTicket(marta, { requesterId: ana.id });

  expect(refused.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'requesterId'] }]);
  expect(ticket).toMatchObject({ requester: { id: ana.id }, creator: { id: marta.id }, registeredBy: { id: marta.id }, organization: { name: 'Acme, S. A.' } });
});

test('where the requester counts as creator, agents and keys are registrants, and still see what they opened', async () => {
  const tenant = await aTenant({ onBehalfCreator: 'REQUESTER' });
  const key = await aKey(tenant);

  const byDiego = await aTicket(tenant.diego, { requesterId: tenant.ana.id, queue: 'hardware' });
  const byKey = await aTicket(key);

  expect(byDiego).toMatchObject({ creator: { id: tenant.ana.id }, registeredBy: { id: tenant.diego.id } });
  expect(byKey).toMatchObject({ creator: { id: tenant.ana.id }, registeredBy: { id: key.id }, channel: 'API' });
});

test('a key opens for whom it was issued, or for whom it names', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant);

  const usually = await aTicket(key);
  const named = await aTicket(key, { requesterId: tenant.luis.id });

  expect(usually).toMatchObject({ requester: { id: tenant.ana.id }, creator: { __typename: 'ApiKey', id: key.id }, channel: 'API' });
  expect(named.requester.id).toBe(tenant.luis.id);
});

test("a key of an organization speaks for that organization's people only", async () => {
  const tenant = await aTenant();
  const { organization } = await aTicket(tenant.ana);
  const key = await aKey(tenant, { organizationId: organization?.id ?? null });

  const { userErrors } = await open(key, { requesterId: tenant.luis.id });

  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'requesterId'] }]);
  expect((await open(key)).ticket?.requester.id).toBe(tenant.ana.id);
});

test('only agents open internal tickets, and only for agents', async () => {
  const { ana, marta } = await aTenant();

  const [byAna, forAna, byMarta] = await Promise.all([
    open(ana, { isInternal: true }),
    open(marta, { isInternal: true, requesterId: ana.id }),
    open(marta, { isInternal: true }),
  ]);

  for (const { userErrors } of [byAna, forAna]) expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'isInternal'] }]);
  expect(byMarta.ticket?.isInternal).toBe(true);
});

const matrix: [Level, Level, Priority][] = [
  ['HIGH', 'HIGH', 'URGENT'],
  ['HIGH', 'MEDIUM', 'HIGH'],
  ['MEDIUM', 'HIGH', 'HIGH'],
  ['HIGH', 'LOW', 'MEDIUM'],
  ['MEDIUM', 'MEDIUM', 'MEDIUM'],
  ['LOW', 'HIGH', 'MEDIUM'],
  ['MEDIUM', 'LOW', 'LOW'],
  ['LOW', 'MEDIUM', 'LOW'],
  ['LOW', 'LOW', 'LOW'],
];

test('impact by urgency gives the priority', async () => {
  const { ana } = await aTenant();

  const opened = await Promise.all(matrix.map(([impact, urgency]) => aTicket(ana, { impact, urgency })));

  expect(opened.map(({ priority }) => priority)).toEqual(matrix.map(([, , priority]) => priority));
  expect((await aTicket(ana, { urgency: 'HIGH' })).priority).toBe('HIGH');
});

test('a ticket is opened with its details, custom fields and checklist', async () => {
  const { ana } = await aTenant(withCustomFields);
  const fields = { status_1: 'with_us', units: 3, urgent: false, since: '2026-02-28', serial: 'A-1' };
  const checklist = [
    { key: 'cache', isChecked: true },
    { key: 'updated', isChecked: false },
  ];

  const { id } = await aTicket(ana, { department: 'Ventas', effort: 'SMALL', environment: 'PRODUCTION', customFields: fields, checklist });

  expect(await as(ana).ticketDetails({ id })).toMatchObject({
    department: 'Ventas',
    effort: 'SMALL',
    environment: 'PRODUCTION',
    customFields: fields,
    checklist,
  });
});
