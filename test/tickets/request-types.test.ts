import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, type Person, type TenantChanges } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import type { OpenTicketInput } from '../support/gql/graphql.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

const catalogue = {
  fields: [
    { key: 'kind', label: 'Clase', type: 'CHOICE', options: ['laptop', 'phone'].map((key) => ({ key, label: key })) },
    { key: 'is_urgent', label: 'Urge', type: 'BOOLEAN' },
    { key: 'system', label: 'Sistema', type: 'TEXT' },
    { key: 'edition', label: 'Edición', type: 'TEXT' },
    { key: 'reason', label: 'Motivo', type: 'TEXT' },
    { key: 'pin', label: 'PIN', type: 'SECRET' },
    { key: 'cost', label: 'Coste', type: 'NUMBER', audience: 'AGENTS' },
    { key: 'site', label: 'Sede', type: 'TEXT' },
  ],
  checklist: [
    { key: 'agreed', label: 'De acuerdo' },
    { key: 'asked_before', label: 'Preguntado antes' },
  ],
  requestTypes: [
    {
      key: 'device',
      label: { es: 'Un equipo', en: 'A device' },
      help: { es: 'Tarda.', en: 'It takes time.' },
      ...{ queue: 'hardware', category: 'question', severity: 'critical' },
      fields: [
        { field: 'kind', required: true },
        { field: 'is_urgent' },
        { field: 'system', required: true, shownWhen: { field: 'kind', is: ['laptop'] } },
        { field: 'edition', shownWhen: { field: 'kind', is: ['phone'] } },
        { field: 'reason', requiredWhen: { field: 'is_urgent', is: [true] } },
        { field: 'pin' },
        { field: 'cost', required: true },
      ],
      checklist: ['agreed'],
    },
    { key: 'inner', label: 'Para agentes', audience: 'AGENTS' },
    { key: 'covered', label: 'Con contrato', needsEntitlement: true, nature: 'INCIDENT' },
    { key: 'production', label: 'De producción', entitlementTypes: ['PRODUCTION'] },
  ],
  organizations: [
    { key: 'acme', name: 'Acme, S. A.', entitlements: ['PRODUCTION'] },
    { key: 'globex', name: 'Globex, S. L.' },
  ],
} satisfies TenantChanges;

const good = { requestType: 'device', customFields: { kind: 'laptop', system: 'linux' }, checklist: [{ key: 'agreed', isChecked: true }] };
const texts = { subject: 'Un equipo', description: 'Para quien empieza.' };

/** Each refusal with its path below the input. */
async function refused(who: Pick<Person, 'token'>, input: Partial<OpenTicketInput>): Promise<string[]> {
  const { ticket, userErrors } = await as(who).openTicket({ ...texts, ...good, ...input });
  expect(ticket).toBeNull();
  return userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
}

test('all that does not fit the form is told at once, each with its path, and nothing is written', async () => {
  const { ana } = await aTenant(catalogue);
  const customFields = { kind: 'laptop', edition: 'mini', is_urgent: true, lost: 1, site: 'Madrid', cost: 3, pin: 7 };

  const all = await refused(ana, { customFields, checklist: [{ key: 'agreed', isChecked: false }] });

  expect(all).toEqual([
    'FIELD_HIDDEN customFields.edition',
    ...['lost', 'site', 'cost'].map((key) => `NOT_FOUND customFields.${key}`),
    'INVALID customFields.pin',
    ...['system', 'reason'].map((key) => `FIELD_REQUIRED customFields.${key}`),
    'CHECKLIST_INCOMPLETE checklist.agreed',
  ]);
  expect((await as(ana).tickets({})).totalCount).toBe(0);
});

test('a field is missing only where its condition holds, and agents fill in what is for agents', async () => {
  const { ana, marta } = await aTenant(catalogue);

  expect(await refused(ana, { customFields: { kind: 'phone', edition: ' ', is_urgent: true } })).toEqual(['FIELD_REQUIRED customFields.reason']);
  expect(await refused(ana, { customFields: { kind: 'tower' } })).toEqual(['INVALID customFields.kind']);
  expect(await refused(ana, { customFields: null })).toEqual(['FIELD_REQUIRED customFields.kind']);
  expect(await refused(marta, { requesterId: ana.id })).toEqual(['FIELD_REQUIRED customFields.cost']);
  await opens(ana, { ...good, customFields: { kind: 'phone', is_urgent: false } });
  await opens(marta, { ...good, requesterId: ana.id, customFields: { ...good.customFields, cost: 3, pin: '1234' } });
});

test('the ticket keeps its type, gets what the type says where nothing else is given, and is found by it', async () => {
  const tenant = await aTenant(catalogue);
  const { ana, sofia, marta } = tenant;
  const [asked, other] = [await opens(ana, good), await opens(ana)];
  const own = await opens(ana, { ...good, queue: 'software', severity: 'low', nature: 'INCIDENT' });

  const details = await succeed(as(ana).ticketDetails({ id: asked, locale: 'en' }));
  const found = async (filter: object) => (await as(sofia).tickets({ filter })).nodes.map(({ id }) => id).toSorted();

  expect(details).toMatchObject({ requestType: { key: 'device', label: 'A device' }, nature: 'REQUEST', queue: { key: 'hardware' } });
  expect(details).toMatchObject({ severity: { key: 'critical' }, category: { key: 'question' } });
  expect(await as(ana).ticketDetails({ id: own })).toMatchObject({ queue: { key: 'software' }, severity: { key: 'low' }, nature: 'INCIDENT' });
  expect(await found({ requestType: { key: { eq: 'device' } } })).toEqual([asked, own].toSorted());
  expect(await found({ requestType: { key: { isNull: true } } })).toEqual([other]);
  expect((await historyOf(ana, asked))[0]?.changes).toMatchObject({ requestType: expect.stringMatching(/^rqt_/) });
  await succeed(as(sofia).retireRequestType({ key: 'device' }));
  expect(await refused(ana, {})).toEqual(['NOT_FOUND requestType']);
  expect(await as(marta).ticketDetails({ id: own })).toMatchObject({ requestType: { key: 'device' } });
});

test('everybody is offered what is for them, and opens tickets by nothing else', async () => {
  const tenant = await aTenant(catalogue);
  const { ana, luis, marta } = tenant;
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:write'] });
  const offered = async (who: Pick<Person, 'token'>) => (await as(who).requestTypes({})).nodes.map((one) => one.key);

  expect(await offered(ana)).toEqual(['device', 'covered', 'production']);
  expect(await offered(luis)).toEqual(['device', 'covered']);
  expect(await offered(key)).toEqual(['device', 'covered']);
  expect(await offered(marta)).toEqual(['device', 'inner', 'covered', 'production']);
  for (const requestType of ['inner', 'production', 'lost']) {
    expect(await as(luis).requestType({ key: requestType })).toBeNull();
    expect(await refused(luis, { requestType, customFields: null })).toEqual(['NOT_FOUND requestType']);
  }
  expect(await refused(luis, { requestType: 'covered', customFields: null })).toEqual(['NO_ENTITLEMENT requestType']);
  await opens(ana, { requestType: 'production' });
  const covered = await opens(ana, { requestType: 'covered' });
  expect(await as(ana).ticketDetails({ id: covered })).toMatchObject({ nature: 'INCIDENT', entitlement: { type: 'PRODUCTION' } });
});

test('the form is read in the language of the reader, without what is for agents', async () => {
  const { ana, marta, sofia } = await aTenant(catalogue);
  const fieldsOf = async (who: Person) => (await succeed(as(who).requestType({ key: 'device' }))).fields.map(({ key }) => key);
  await succeed(as(sofia).saveCustomField({ key: 'site', required: true }));

  const { label, help, checklist } = await succeed(as(ana).requestType({ key: 'device' }));

  expect([label, help, checklist]).toEqual(['Un equipo', 'Tarda.', [{ key: 'agreed', label: 'De acuerdo' }]]);
  expect(await fieldsOf(ana)).toEqual(['kind', 'is_urgent', 'system', 'edition', 'reason', 'pin', 'site']);
  expect(await fieldsOf(marta)).toEqual(['kind', 'is_urgent', 'system', 'edition', 'reason', 'pin', 'cost', 'site']);
  expect(await refused(ana, {})).toEqual(['FIELD_REQUIRED customFields.site']);
});

test('what the form requires is not cleared afterwards', async () => {
  const { ana } = await aTenant(catalogue);
  const ticketId = await opens(ana, { ...good, customFields: { kind: 'phone', is_urgent: true, reason: 'Viaja mañana.' } });
  const sets = (customFields: object) => refusalsOf(as(ana).setCustomFields({ ticketId, customFields }));

  expect(await sets({ reason: null })).toEqual(['FIELD_REQUIRED']);
  expect(await sets({ kind: null })).toEqual(['FIELD_REQUIRED']);
  expect(await sets({ reason: null, is_urgent: false })).toEqual([]);
});

test('an admin saves types one by one; forms that nobody could fill in are refused with their paths', async () => {
  const { sofia } = await aTenant(catalogue);
  const label = { es: 'Otra' };
  const whole = { key: 'fresh', label, fields: [{ field: 'kind' }, { field: 'system', shownWhen: { field: 'kind', is: ['phone'] } }] };

  const { requestType } = await succeed(as(sofia).saveRequestType(whole));
  const bad = async (fields: object[]) => {
    const { userErrors } = await as(sofia).saveRequestType({ key: 'bad', label, fields: fields as never });
    const { faults } = (userErrors[0]?.details ?? expect.unreachable()) as { faults: { code: string; path: string[] }[] };
    return faults.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  expect(requestType).toMatchObject({ key: 'fresh', nature: 'REQUEST', fields: [{ key: 'kind' }, { shownWhen: { values: ['phone'] } }] });
  expect(await bad([{ field: 'lost' }])).toEqual(['UNKNOWN_KEY fields.0.field']);
  expect(await bad([{ field: 'kind' }, { field: 'kind' }])).toEqual(['TWICE fields.1.field']);
  expect(await bad([{ field: 'system', shownWhen: { field: 'kind', is: ['phone'] } }, { field: 'kind' }])).toEqual(['UNKNOWN_KEY fields.0.shownWhen.field']);
  expect(await bad([{ field: 'kind' }, { field: 'system', requiredWhen: { field: 'kind', is: ['tower'] } }])).toEqual([
    'UNKNOWN_KEY fields.1.requiredWhen.is.0',
  ]);
  expect(await refusalsOf(as(sofia).retireCustomField({ key: 'kind' }))).toEqual(['INVALID_CONFIGURATION']);
});
