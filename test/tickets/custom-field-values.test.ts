import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { withCustomFields } from './tenant-with-custom-fields.ts';

openTestApp();

const device = {
  key: 'device',
  label: { es: 'Equipo', en: 'Device' },
  type: 'CHOICE' as const,
  options: [{ key: 'laptop', label: { es: 'Portátil', en: 'Laptop' } }],
};

test('values come as a list in the order of the desk, with labels in the language that is asked for, the option that was chosen, and as they were given', async () => {
  const { ana } = await aTenant({ fields: [device, ...(withCustomFields.fields ?? [])] });
  const customFields = { serial: 'A-1', units: 0, urgent: false, since: '2026-12-25', device: 'laptop' };
  const id = await opens(ana, { customFields });

  const spanish = await succeed(as(ana).ticketAnswers({ id }));
  const english = await succeed(as(ana).ticketAnswers({ id, locale: 'en-GB' }));

  const plain = { option: null };
  expect(spanish.customFields).toEqual(customFields);
  expect(spanish.customFieldValues).toEqual([
    { key: 'device', label: 'Equipo', type: 'CHOICE', value: 'laptop', option: { key: 'laptop', label: 'Portátil' } },
    { key: 'units', label: 'Unidades', type: 'NUMBER', value: 0, ...plain },
    { key: 'urgent', label: 'Corre prisa', type: 'BOOLEAN', value: false, ...plain },
    { key: 'since', label: 'Desde', type: 'DATE', value: '2026-12-25', ...plain },
    { key: 'serial', label: 'Número de serie', type: 'TEXT', value: 'A-1', ...plain },
  ]);
  expect(english.customFieldValues[0]).toEqual({ key: 'device', label: 'Device', type: 'CHOICE', value: 'laptop', option: { key: 'laptop', label: 'Laptop' } });
});

test('the same field in two languages at once, in a list and under aliases', async () => {
  const { ana } = await aTenant({ fields: [device] });
  await opens(ana, { customFields: { device: 'laptop' } });

  const { body } = await askAs(
    ana,
    'query ($to: Locale) { tickets(first: 1) { nodes { customFieldValues { label es: label(locale: "es") to: label(locale: $to) option { pt: label(locale: "pt") en: label(locale: "en") } } } } }',
    { to: 'en' },
  );

  expect(body.data.tickets.nodes[0].customFieldValues).toEqual([{ label: 'Equipo', es: 'Equipo', to: 'Device', option: { pt: 'Portátil', en: 'Laptop' } }]);
});

test('only agents get the value of a field for agents, and nobody that of a field that the desk has removed', async () => {
  const { ana, marta, sofia } = await aTenant(withCustomFields);
  const id = await opens(ana, { customFields: { units: 2 } });
  await succeed(as(marta).setCustomFields({ ticketId: id, customFields: { cost: 90 } }));
  const keysFor = async (who: typeof ana) => (await succeed(as(who).ticketAnswers({ id }))).customFieldValues.map(({ key }) => key);
  const before = [await keysFor(ana), await keysFor(marta)];

  await succeed(as(sofia).retireCustomField({ key: 'units' }));

  expect(before).toEqual([['units'], ['units', 'cost']]);
  expect([await keysFor(ana), await keysFor(marta)]).toEqual([[], ['cost']]);
});

test('an answer of the checklist has the label of its item', async () => {
  const { ana, marta, sofia } = await aTenant({ checklist: [{ key: 'cache', label: { es: 'Caché vaciada', en: 'Cache cleared' } }] });
  const id = await opens(ana, { checklist: [{ key: 'cache', isChecked: true }] });
  const answersFor = async (locale: string | null) => (await succeed(as(marta).ticketAnswers({ id, locale }))).checklist;
  const before = [await answersFor(null), await answersFor('en')];

  await succeed(as(sofia).retireChecklistItem({ key: 'cache' }));

  const answer = { key: 'cache', isChecked: true };
  expect(before).toEqual([[{ ...answer, label: 'Caché vaciada' }], [{ ...answer, label: 'Cache cleared' }]]);
  expect(await answersFor('en')).toEqual([{ ...answer, label: 'cache' }]);
});
