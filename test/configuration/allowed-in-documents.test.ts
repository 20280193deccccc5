import { beforeAll, expect, test } from 'vitest';
import { readDocumentFile } from '../../src/commands/document-file.ts';
import { configurationDocument } from '../../src/configuration/document.ts';
import { referenceFaults } from '../../src/configuration/reference-faults.ts';
import { withAllowed } from '../../src/configuration/with-allowed.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { aDocument, withChange } from './a-document.ts';

openTestApp();

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aTenant(aDocument());
});

interface Fault {
  path: string[];
  message: string;
  allowed?: string[];
}

async function faultsOf(document: unknown): Promise<Fault[]> {
  const { userErrors } = await as(tenant.sofia).applyConfiguration({ document });
  return (userErrors[0]?.details as { faults: Fault[] } | undefined)?.faults ?? [];
}

test.each([
  ['a setting', 'desk.tiemZone', 'x', 'timeZone', 'closurePolicy'],
  ['a section', 'queue', [], 'queues', 'desk'],
  ['a part of a queue', 'queues.0.memebrs', [], 'members', 'escalatesTo'],
  ['a part of a timer', 'statuses.0.timers', [{ key: 'a', after: 'P1D', remind: true, moevTo: 'open' }], 'moveTo', 'calendar'],
  ['a part of an effect', 'transitions.0.effects', [{ notfy: 'QUEUE' }], 'notify', 'qualify'],
  ['a day', 'calendars.0.weekly', { mom: [] }, 'mon', 'sun'],
  ['a row of the matrix', 'priorityMatrix', { LWO: {}, LOW: {}, MEDIUM: {}, HIGH: {} }, 'LOW', 'HIGH'],
  ['a category of statuses', 'statuses.1.category', 'OPNE', 'OPEN', 'ON_HOLD'],
  ['a metric', 'policies.0.targets.0.metric', 'TOTAL_RESOLUTIO', 'TOTAL_RESOLUTION', 'FIRST_RESPONSE'],
  ['a status', 'transitions.0.to', 'opne', 'open', 'closed'],
  ['the status of recoveries', 'desk.recovery', 'doen', 'done', 'done'],
  ['a queue', 'queues.1.escalatesTo', 'frist', 'first', 'second'],
  ['a calendar', 'policies.0.targets.0.calendar', 'ofice', 'office', 'office'],
  ['a permission', 'roles', [{ key: 'lead', label: 'L', permissions: ['ticket:raed'] }], 'ticket:read', 'tenant:admin'],
  ['a region', 'calendars.0.holidays', { country: 'ES', region: 'MDD' }, 'MD', 'CT'],
])('%s that does not exist is refused with what is allowed and what was probably meant', async (_, path, value, meant, another) => {
  const faults = await faultsOf(withChange(path, value));

  const named = faults.find(({ message }) => message.includes('¿Quiso decir'));
  expect(named?.message, JSON.stringify(faults)).toMatch(new RegExp(`¿Quiso decir .*«${meant}».*\\?$`));
  expect(named?.allowed).toEqual(expect.arrayContaining([meant, another]));
});

test('a time zone is suggested too, and there are too many to list', async () => {
  const [fault] = await faultsOf(withChange('desk.timeZone', 'Europe/Madird'));

  expect(fault).toMatchObject({ path: ['desk', 'timeZone'], message: expect.stringContaining('¿Quiso decir «Europe/Madrid»') });
  expect(fault).not.toHaveProperty('allowed');
});

test('all unknown keys are told at once, wherever they stand', async () => {
  const document = { ...aDocument(), colour: 1, flavour: 2, desk: { ...aDocument().desk, nmae: 'x' }, queues: [{ key: 'a', label: 'A', levl: 1 }] };

  const faults = await faultsOf(document);

  expect(faults.map(({ path }) => path.join('.')).sort()).toEqual(['colour', 'desk.nmae', 'flavour', 'queues.0.levl']);
});

test('saving one thing says it likewise, and so does a preview', async () => {
  const { userErrors } = await as(tenant.sofia).saveQueue({ key: 'second', label: { es: 'Segunda' }, escalatesTo: 'frist' });
  const { faults } = await as(tenant.sofia).configurationPreview({ document: withChange('queues.1.escalatesTo', 'frist') });

  const said = { allowed: ['first', 'second'], message: '«frist» no está entre las colas. ¿Quiso decir «first»?' };
  expect(userErrors).toMatchObject([{ code: 'INVALID_CONFIGURATION', details: { faults: [said] } }]);
  expect(faults).toMatchObject([{ ...said, path: ['queues', '1', 'escalatesTo'] }]);
});

test('a document file is refused with the same in one line, in English', () => {
  const { faultsError } = readDocumentFile('seeds/clinic.yaml');
  const found = referenceFaults(configurationDocument.parse(withChange('queues.1.escalatesTo', 'frist')));

  const { message } = faultsError(withAllowed(found, withChange('queues.1.escalatesTo', 'frist')));

  expect(message).toMatch(/escalatesTo: There is no frist among the queues\. Did you mean "first"\? One of: first, second\. \(UNKNOWN_KEY\)$/);
});

test('what is retired, and the queue of a member, is looked for among what there is', async () => {
  const { sofia } = tenant;

  const { userErrors: retired } = await as(sofia).retireQueue({ key: 'frist' });
  const { userErrors: joined } = await as(sofia).addQueueMember({ queue: 'frist', userId: sofia.id });
  const { userErrors: invited } = await as(sofia).inviteUser({
    name: 'Eva',
    email: `eva@${tenant.slug}.example`,
    role: 'AGENT',
    queues: ['first', 'frist', 'lost'],
  });

  const details = { unknown: ['frist'], allowed: ['first', 'second'] };
  expect(retired).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'key'], details }]);
  expect(joined).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'queue'], details }]);
  expect(invited).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'queues', '1'], details: { ...details, unknown: ['frist', 'lost'] } }]);
});
