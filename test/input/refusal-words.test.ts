import { getMetadataStorage } from 'class-validator';
import { expect, test } from 'vitest';
import { validationTexts } from '../../src/core/graphql/validation-texts.ts';
import { registry } from '../../src/core/registry.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer } from '../support/client.ts';

openTestApp();

test('every validator says in three languages what it asks for', () => {
  const inputs = [
    ...(getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, { name?: string; type: string }[]> }).validationMetadatas.values(),
  ];
  const names = new Set(inputs.flat().flatMap(({ name, type }) => (type === 'customValidation' ? (name ?? type) : [])));

  expect(names.size).toBeGreaterThan(5);
  expect([...names].filter((name) => !(name in validationTexts))).toEqual([]);
});

test('what is asked of a value is told in the language of the caller', async () => {
  const { ana } = await aTenant();

  const { userErrors } = await as(ana).openTicket({ subject: ' ', description: 'D' });

  expect(userErrors).toMatchObject([
    {
      code: 'INVALID',
      path: ['input', 'subject'],
      message: 'El valor no es válido.',
      details: { reason: 'Tiene que tener de 1 a 200 caracteres visibles, en una sola línea.' },
    },
  ]);
});

test('all unknown keys are told, and those that there are', async () => {
  const { ana, marta } = await aTenant({ checklist: [{ key: 'restarted', label: 'Reiniciado' }] });
  const answers = ['lost', 'restarted', 'gone'].map((key) => ({ key, isChecked: true }));

  const opened = await as(ana).openTicket({ subject: 'S', description: 'D', checklist: answers });
  const graded = await as(marta).changeTicketSeverity({ ticketId: await opens(ana), severity: 'worst' });

  expect(opened.userErrors).toMatchObject([
    { code: 'NOT_FOUND', path: ['input', 'checklist', 'lost'], details: { unknown: ['lost', 'gone'], allowed: ['restarted'] } },
  ]);
  expect(graded.userErrors).toMatchObject([
    { code: 'NOT_FOUND', path: ['input', 'severity'], details: { unknown: ['worst'], allowed: expect.arrayContaining(['low']) } },
  ]);
});

test('the queues that there are do not name those that the caller could not open a ticket in', async () => {
  const queue = (key: string, visibility: 'TENANT' | 'MEMBERS') => ({ key, label: key, visibility, members: ['marta'] });
  const { ana, diego } = await aTenant({ queues: [queue('open', 'TENANT'), queue('secret', 'MEMBERS')] });
  const allowedTo = async (who: Bearer) => (await as(who).openTicket({ subject: 'S', description: 'D', queue: 'lost' })).userErrors;

  expect(await allowedTo(diego)).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'queue'], details: { unknown: ['lost'], allowed: ['open'] } }]);
  expect(await allowedTo(ana)).toMatchObject([{ code: 'NOT_FOUND', details: { unknown: ['lost'], allowed: ['open', 'secret'] } }]);
});

test('who cannot be mentioned is told by words that are not about assigning, with the queue that they would have to see', async () => {
  const { ana, marta } = await aTenant();

  const { userErrors } = await as(marta).addNote({ ticketId: await opens(ana), body: 'Mire esto.', mentions: [ana.id] });

  expect(userErrors).toMatchObject([{ code: 'NOT_AN_AGENT', path: ['input', 'mentions', '0'], details: { queue: expect.any(String) } }]);
  expect(userErrors[0]?.message).not.toMatch(/asigna/);
});

test('only a refusal that always has details points at them', () => {
  const pointing = Object.entries(registry().refusals).filter(([, { es, en, pt }]) => /detail|detalle|detalhe/i.test(`${es} ${en} ${pt}`));

  expect(pointing.map(([code]) => code)).toEqual(['INVALID_CONFIGURATION']);
  expect(registry().refusals.NOT_ALLOWED.es).not.toContain('ticket');
});
