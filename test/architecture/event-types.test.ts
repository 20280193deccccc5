import { readFileSync } from 'node:fs';
import { isCompositeType, isLeafType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { eventTypesPage } from '../../src/api/schema/print-event-types.ts';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { nouns, past } from '../../src/configuration/events.ts';
import { modules } from '../../src/modules.ts';
import { faultsOf } from '../support/catalogued-events.ts';
import { filesOf } from './layers.ts';

const sources = filesOf('src').filter(({ path }) => !path.endsWith('/events.ts'));
const code = sources.map(({ text }) => text).join('\n');
const recorded = Object.entries(modules.eventTypes).filter(([, { isOnlyLive }]) => !isOnlyLive);
const ofConfiguration = new Set(Object.values(nouns).flatMap((noun) => Object.values(past).map((deed) => `${noun}.${deed}`)));

/** Types that the code writes with a part that it fills in, as `ticket.${list}_added`. */
const templates = [...code.matchAll(/`([a-z]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(([, template = '']) => {
  return new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[a-z_]+')}$`);
});

describe('the catalogue of events', () => {
  test('is what docs/events.md says: else `npm run schema`', () => {
    expect(readFileSync('docs/events.md', 'utf8')).toBe(eventTypesPage());
  });

  test('has no type that the code never records', () => {
    const isRecorded = (type: string) => code.includes(`'${type}'`) || ofConfiguration.has(type) || templates.some((template) => template.test(type));

    expect(recorded.map(([type]) => type).filter((type) => !isRecorded(type))).toEqual([]);
  });

  test('has no change that the code never records', () => {
    const isNamed = (field: string) => new RegExp(`['"\`]${field}\\b|\\b${field}(Id|Ids)?['"]?[:,} ]`).test(code);
    const fields = recorded.flatMap(([, { changes }]) => Object.keys(changes)).map((field) => field.replace(/\.?\*$/, ''));

    expect([...new Set(fields)].filter((field) => field !== '' && !isNamed(field))).toEqual([]);
  });

  test('names types of the schema only', () => {
    const types = recorded.flatMap(([, { changes }]) => Object.values(changes)).map((type) => type.replace(/^\[(.*)\]$/, '$1'));
    const isType = (name: string) => isCompositeType(publicSchema().getType(name)) || isLeafType(publicSchema().getType(name));

    expect([...new Set(types)].filter((name) => !isType(name))).toEqual([]);
  });

  test.each(Object.entries(modules.eventTypes))('%s has a label in each language, a meaning and an audience', (_, { label, description, audiences }) => {
    expect(Object.keys(label).sort()).toEqual(['en', 'es', 'pt']);
    for (const text of [label.es, label.en, label.pt]) expect(text).toMatch(/^\p{Lu}.{2,60}[^.]$/u);
    expect(description).toMatch(/^\p{Lu}.{15,}\.$/u);
    expect(audiences.length).toBeGreaterThan(0);
  });
});

describe('what the tests record is compared with it, and fails the run', () => {
  const noted = { type: 'ticket.noted', audience: 'AGENTS', changes: [] };

  test.each([
    ['an unknown type', { ...noted, type: 'ticket.renamed' }, 'ticket.renamed is not in the catalogue of events.'],
    ['a type that nothing records', { ...noted, type: 'ticket.left' }, 'ticket.left is not in the catalogue of events.'],
    ['another audience', { ...noted, audience: 'EVERYONE' }, 'ticket.noted is heard by EVERYONE, which the catalogue does not say.'],
    [
      'an unknown change',
      { ...noted, changes: [{ field: 'body', before: null, after: 'a' }] },
      'ticket.noted has the change body, which the catalogue does not say.',
    ],
    ['a value of another type', { ...noted, changes: [{ field: 'message', before: null, after: 'a' }] }, 'ticket.noted.message is "a", and no Message.'],
  ])('%s', (_, event, fault) => {
    expect(faultsOf(event)).toEqual([fault]);
  });

  test('but not what it says', () => {
    const changes = [{ field: 'customFields.a_key', before: null, after: { any: 'value' } }];

    expect(faultsOf(noted)).toEqual([]);
    expect(faultsOf({ type: 'ticket.custom_fields_set', audience: 'EVERYONE', changes })).toEqual([]);
  });
});
