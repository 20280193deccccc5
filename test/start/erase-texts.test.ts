import { describe, expect, test } from 'vitest';
import { type Identifiers, withoutAddresses, withoutFields, withoutIdentifiers } from '../../src/commands/persons/erase-texts.ts';

const ana: Identifiers = { emails: new Map([['ana.gil@x.example', 'gone@erased.invalid']]), phones: ['+34 600 111 222'], names: ['Ana Gil'] };

describe('addresses and telephone numbers', () => {
  test.each([
    ['Escribe a ana.gil@x.example.', 'Escribe a gone@erased.invalid.'],
    ['A\nANA.Gil@X.example, ya', 'A\ngone@erased.invalid, ya'],
    ['<ana.gil@x.example>', '<gone@erased.invalid>'],
    ['juana.gil@x.example', 'juana.gil@x.example'],
    ['a-ana.gil@x.example', 'a-ana.gil@x.example'],
    ['ana.gil@x.example.org', 'ana.gil@x.example.org'],
    ['anaxgil@x.example', 'anaxgil@x.example'],
    ['Tel. +34 600 111 222', 'Tel. [erased]'],
    ['1+34 600 111 222', '1+34 600 111 222'],
    ['+34 600 111 2223', '+34 600 111 2223'],
    ['Ana Gil', 'Ana Gil'],
  ])('%j', (text, left) => {
    expect(withoutAddresses(text, ana)).toBe(left);
  });
});

test.each([
  ['Hola, ana gil: gracias', 'Hola, [erased]: gracias'],
  ['Ana Gilabert', 'Ana Gilabert'],
  ['Mariana Gil', 'Mariana Gil'],
  ['Ana', 'Ana'],
])('the name in %j', (text, left) => {
  expect(withoutIdentifiers(text, ana)).toBe(left);
});

test('of recorded values only those of the fields go; null stays null, and numbers and other fields stay', () => {
  const changes = [
    { field: 'subject', before: null, after: 'Uno' },
    { field: 'status', before: 'new', after: 'open' },
    { field: 'relation', before: null, after: { id: 'rel_1', kind: 'affects', label: 'Dos' } },
    { field: 'size', before: 1, after: 2 },
  ];

  expect(withoutFields(changes, new Set(['subject', 'label']))).toEqual([
    { field: 'subject', before: null, after: '[erased]' },
    { field: 'status', before: 'new', after: 'open' },
    { field: 'relation', before: null, after: { id: 'rel_1', kind: 'affects', label: '[erased]' } },
    { field: 'size', before: 1, after: 2 },
  ]);
});
