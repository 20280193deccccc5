import { describe, expect, test } from 'vitest';
import { configurationDocument } from '../../src/configuration/document.ts';
import { faultTexts, sectionNames, specialTexts } from '../../src/configuration/fault-texts.ts';
import { schemaFaults } from '../../src/configuration/schema-faults.ts';
import { boundTexts, mustBe, oneOf, otherwise, ruleTexts, typeNames } from '../../src/configuration/schema-texts.ts';
import { whyNotTemplates } from '../../src/configuration/templates/why-not-templates.ts';
import { whyNotConfiguration } from '../../src/configuration/why-not-configuration.ts';
import { withAllowed } from '../../src/configuration/with-allowed.ts';
import type { Text } from '../../src/core/registry.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { faultOfText, isEnglish } from '../support/texts.ts';
import { aDocument, withChange } from './a-document.ts';
import { badDocuments } from './bad-documents.ts';
import { badTemplates } from './bad-templates.ts';

openTestApp();

const bounds = Object.values(boundTexts).flatMap((texts) => Object.values(texts) as Text[]);
const tables = [faultTexts, specialTexts, sectionNames, ruleTexts, typeNames, { mustBe, oneOf, otherwise }];
const all: Text[] = [...tables.flatMap((table) => Object.values<Text>(table)), ...bounds];

test.each(all)('$en says the same in each language', (text) => {
  expect(faultOfText(text)).toBeNull();
});

async function faultsIn(document: unknown) {
  const read = configurationDocument.safeParse(document);
  const found = read.success ? whyNotConfiguration(read.data) : schemaFaults(read.error.issues, document);
  return withAllowed(found, read.data ?? document);
}

async function provoked() {
  const templates = badTemplates.map(async ([, change]) =>
    withAllowed(await whyNotTemplates({ templates: [{ key: 'other', subject: 'Hola', body: 'Hola.', ...change }] }), {}),
  );
  const documents = badDocuments.map(([, path, value]) => faultsIn(withChange(path, value)));
  return (await Promise.all([...documents, ...templates])).flat();
}

test('whatever is wrong with a document is told in each language, and nothing in English to others', async () => {
  const faults = await provoked();

  const told = faults.map(({ code, message }) => ({ code, ...message }));
  expect(told.filter(({ es, pt }) => isEnglish(es) || isEnglish(pt))).toEqual([]);
  expect(told.filter(({ es, en, pt }) => [es, pt].includes(en) || [es, en, pt].some((text) => /\{\w+\}|undefined/.test(text)))).toEqual([]);
  expect(told.filter(({ code, en }) => en === code || en === otherwise.en)).toEqual([]);
});

/** They depend on the people and tickets of the desk, or take more than one change of a document. */
const elsewhere = [
  ...['ADDRESS_TAKEN', 'CATEGORY_STAYS', 'IN_USE', 'LAST_ADMIN', 'NOT_SEVEN_DAYS', 'PERMISSION_LACKING', 'TIMERS_LOOP', 'TYPE_STAYS'],
  ...['UNKNOWN_PERSON', 'UNREACHABLE'],
];

test('each other code is brought about here', async () => {
  const codes = new Set((await provoked()).map(({ code }) => code));

  expect(Object.keys(faultTexts).filter((code) => !codes.has(code))).toEqual(expect.arrayContaining(elsewhere));
  expect([...codes, ...elsewhere]).toEqual(expect.arrayContaining(Object.keys(faultTexts)));
});

describe('each caller is told in their language', () => {
  const said = {
    es: '«frist» no está entre las colas. ¿Quiso decir «first»?',
    en: 'There is no frist among the queues. Did you mean "first"?',
    pt: '“frist” não está entre as filas. Você quis dizer “first”?',
  };
  const template = {
    es: 'Línea 1, columna 1: no existe el filtro «shout».',
    en: 'Line 1, column 1: there is no filter shout.',
    pt: 'Linha 1, coluna 1: não existe o filtro “shout”.',
  };
  const late = { metric: 'TOTAL_RESOLUTION', within: 'P9000D', calendar: 'office' };
  const operation = `
    mutation ($broken: JSON!) {
      applyConfiguration(input: { document: $broken }) { userErrors { details } }
      saveQueue(input: { key: "second", escalatesTo: "frist" }) { userErrors { details } }
    }`;
  const previews = `
    query ($broken: JSON!, $late: JSON!) {
      broken: configurationPreview(document: $broken) { faults { message } }
      late: configurationPreview(document: $late) { warnings { message } }
      mailTemplatePreview(key: "hello", body: "{{ \\"x\\" | shout }}") { faults { message } }
    }`;

  test.each(['es', 'en', 'pt'] as const)('%s', async (locale) => {
    const { sofia } = await aTenant(aDocument());
    const variables = {
      broken: withChange('queues.1.escalatesTo', 'frist'),
      late: withChange('policies.0.targets.0', late),
    };
    const ask = async (text: string) => (await askAs(sofia, text, variables, { 'accept-language': locale })).body.data;

    const { applyConfiguration, saveQueue } = await ask(operation);
    const { broken, late: unreachable, mailTemplatePreview } = await ask(previews);

    const details = { faults: [{ message: said[locale] }] };
    expect([applyConfiguration, saveQueue]).toMatchObject([{ userErrors: [{ details }] }, { userErrors: [{ details }] }]);
    expect(broken.faults).toEqual([{ message: said[locale] }]);
    expect(unreachable.warnings).toEqual([{ message: faultTexts.UNREACHABLE[locale] }]);
    expect(mailTemplatePreview.faults).toEqual([{ message: template[locale] }]);
  });
});
