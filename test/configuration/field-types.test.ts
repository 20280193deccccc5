import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';

openTestApp();

const staysAt = (...path: string[]) => [{ code: 'INVALID_CONFIGURATION', details: { faults: [{ code: 'TYPE_STAYS', path }] } }];

test('a field of texts does not become one of secrets, or the texts that tickets have would be shown as secrets', async () => {
  const { sofia, ana } = await aTenant({ fields: [{ key: 'access', label: 'Acceso', type: 'TEXT' }] });
  const { ticket } = await succeed(as(ana).openTicket({ subject: 'No entro', description: 'Desde hoy.', customFields: { access: 'hunter2' } }));

  const refused = await as(sofia).saveCustomField({ key: 'access', type: 'SECRET' });

  expect(refused.userErrors).toMatchObject(staysAt('type'));
  expect((await as(ana).ticket({ id: ticket?.id }))?.customFields).toEqual({ access: 'hunter2' });
});

test('a field keeps its type when it is retired and added again, also by a document', async () => {
  const { sofia } = await aTenant({ fields: [{ key: 'floor', label: 'Planta', type: 'TEXT' }] });
  await succeed(as(sofia).retireCustomField({ key: 'floor' }));
  await succeed(as(sofia).saveCustomField({ key: 'room', label: { es: 'Sala' }, type: 'TEXT' }));

  const otherwise = await as(sofia).applyConfiguration({ document: { fields: [{ key: 'floor', label: 'Planta', type: 'NUMBER' }] } });
  const { customField } = await succeed(as(sofia).saveCustomField({ key: 'floor', label: { es: 'Piso' }, type: 'TEXT' }));

  expect(otherwise.userErrors).toMatchObject(staysAt('fields', '0', 'type'));
  expect(customField).toMatchObject({ key: 'floor', label: 'Piso', type: 'TEXT' });
});

test('a field of a type that it never had is added, and everything else about it can change', async () => {
  const { sofia } = await aTenant({ fields: [{ key: 'floor', label: 'Planta', type: 'TEXT' }] });

  const { customField } = await succeed(as(sofia).saveCustomField({ key: 'floor', label: { es: 'Piso' }, required: true, type: 'TEXT' }));
  const another = await succeed(as(sofia).saveCustomField({ key: 'level', label: { es: 'Nivel' }, type: 'NUMBER' }));

  expect(customField).toMatchObject({ label: 'Piso', required: true });
  expect(another.customField).toMatchObject({ key: 'level', type: 'NUMBER' });
});
