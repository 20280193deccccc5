import { describe, expect, test } from 'vitest';
import type { FoundFault } from '../../src/configuration/configuration-fault.ts';
import { configurationDocument } from '../../src/configuration/document.ts';
import { schemaFaults } from '../../src/configuration/schema-faults.ts';
import { whyNotConfiguration } from '../../src/configuration/why-not-configuration.ts';
import { countCalls } from '../support/count-calls.ts';
import { aDocument, withChange } from './a-document.ts';
import { badDocuments } from './bad-documents.ts';

function faultsOf(document: unknown): FoundFault[] {
  const read = configurationDocument.safeParse(document);
  return read.success ? whyNotConfiguration(read.data) : schemaFaults(read.error.issues, document);
}

test('a good desk has no fault', () => {
  expect(faultsOf(aDocument())).toEqual([]);
});

test.each(badDocuments)('%s', (_, path, value, code, at) => {
  const faults = faultsOf(withChange(path, value));

  expect(faults.map(({ code, path }) => [code, path.join('.')])).toContainEqual([code, at]);
});

describe('what is no document at all', () => {
  test.each([[null], [5], ['text'], [[]], [true]])('%j', (given) => {
    expect(faultsOf(given)).toMatchObject([{ code: 'WRONG_TYPE', path: [] }]);
  });

  test('a prototype is no section', () => {
    const given = JSON.parse(`{ "__proto__": { "desk": {} }, "constructor": 1 }`);

    expect(faultsOf(given).map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['desk', 'constructor']));
  });
});

test('all faults are reported at once', () => {
  const document = withChange('calendars.0.timeZone', 'Nowhere/Land') as { policies: { key: string }[] };
  Object.assign(document.policies[0] ?? {}, { key: 'severity_times' });

  expect(faultsOf(document).map(({ code }) => code)).toEqual(['RESERVED_KEY', 'UNKNOWN_TIME_ZONE']);
});

test('the largest workflow is checked with little work', () => {
  const statuses = Array.from({ length: 100 }, (_, at) => ({ key: `s${at}`, label: 'X', category: at === 0 ? 'NEW' : at === 99 ? 'CLOSED' : 'OPEN' }));
  const from = statuses.slice(0, 99).map(({ key }) => key);
  const transitions = Array.from({ length: 1_000 }, (_, at) => ({ from, to: `s${at % 100}`, by: ['SYSTEM'] }));
  const desk = { ...aDocument().desk, closurePolicy: 'AUTOMATIC' };
  const document = { ...aDocument(), desk, statuses, transitions };

  const calls = countCalls(() => expect(faultsOf(document)).toEqual([]));

  const pairs = from.length * transitions.length;
  expect(calls).toBeLessThan(20 * pairs);
});
