import { expect, test } from 'vitest';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { openTestApp } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';
import { found, highlights } from './found.ts';

openTestApp();

const fields = [
  { key: 'device', label: 'Aparato', type: 'TEXT' as const },
  { key: 'secret', label: 'Interno', type: 'TEXT' as const, audience: 'AGENTS' as const },
];

/** A desk with tickets that differ in one word each. */
async function aDesk() {
  const desk = await aTenant({ fields, articles: [] });
  const { ana, luis, marta } = desk;
  const printer = await aTicket(ana, { subject: 'Impresoras sin papel', description: 'La bandeja está vacía.', customFields: { device: 'LaserJet P-1043' } });
  const report = await aTicket(luis, {
    subject: 'El informe falla',
    description: 'Termina con ORA-00942 en clientes_2026.csv, al 100% siempre. Escribid a compras@globex.example.',
  });
  const compiler = await aTicket(luis, { subject: 'Compilador de C++', description: 'No compila en .NET con la opción por defecto.' });
  await succeed(as(marta).replyToTicket({ ticketId: printer.id, body: 'Pondremos el tóner mañana, la facturación no cambia.' }));
  await succeed(as(marta).addNote({ ticketId: printer.id, body: 'El cliente es rezongón.' }));
  return { ...desk, printer, report, compiler };
}

test('words are found in code, subject, description, messages and custom fields, by their stems, without accents, and the last one by its beginning', async () => {
  const { marta, printer } = await aDesk();
  const everywhere = [
    'impresora',
    'IMPRESORAS',
    'bandeja',
    'toner',
    'facturacion',
    'laserjet',
    'p-1043',
    printer.code,
    printer.code.toLowerCase(),
    'impre',
    'papel bandeja',
    'papel tóner mañ',
  ];

  const answers = await Promise.all(everywhere.map((search) => found(marta, search)));

  expect(answers).toEqual(everywhere.map(() => ['Impresoras sin papel']));
});

test('codes, addresses, names of files and words with signs are found as they are', async () => {
  const { marta } = await aDesk();
  const rows = {
    'ORA-00942': ['El informe falla'],
    'ora-009': ['El informe falla'],
    'clientes_2026.csv': ['El informe falla'],
    'compras@globex.example': ['El informe falla'],
    '100%': ['El informe falla'],
    '200%': [],
    'C++': ['Compilador de C++'],
    '.net': ['Compilador de C++'],
    '"termina con"': ['El informe falla'],
    '"clientes termina"': [],
    '"bandeja vacía': [],
    '"la bandeja está vacía"': ['Impresoras sin papel'],
    'impresora -tóner': [],
    'impresora -"papel impresoras"': ['Impresoras sin papel'],
    '-impresora': [],
  };

  const answers = await Promise.all(Object.keys(rows).map(async (search) => [search, await found(marta, search)]));

  expect(Object.fromEntries(answers)).toEqual(rows);
});

test('tickets are found by the names of requester and organization, also with a word of theirs, and by the new name at once', async () => {
  const { marta, sofia, ana } = await aDesk();

  const before = [await found(marta, 'Ana Ruiz'), await found(marta, 'acme papel'), await found(marta, 'acme informe')];
  await succeed(as(sofia).updateUser({ userId: ana.id, name: 'Berta Cano' }));
  const after = [await found(marta, 'berta toner'), await found(marta, 'ruiz')];

  expect([before, after]).toEqual([
    [['Impresoras sin papel'], ['Impresoras sin papel'], []],
    [['Impresoras sin papel'], []],
  ]);
});

test('mistyped words are found by words of subjects that are like them', async () => {
  const { marta } = await aDesk();

  expect([await found(marta, 'impresoar'), await found(marta, 'compiladro'), await found(marta, 'xyzzyx')]).toEqual([
    ['Impresoras sin papel'],
    ['Compilador de C++'],
    [],
  ]);
});

test('notes and custom fields for agents are found by who may read them, and by nobody else', async () => {
  const { ana, marta, printer } = await aDesk();
  await succeed(as(marta).setCustomFields({ ticketId: printer.id, customFields: { secret: 'Zafarrancho' } }));
  const words = ['rezongón', 'zafarrancho', 'laserjet', 'papel -rezongón', 'papel -zafarrancho'];

  const [agents, requesters] = await Promise.all([marta, ana].map((who) => Promise.all(words.map((word) => found(who, word)))));

  const it = ['Impresoras sin papel'];
  expect({ agents, requesters }).toEqual({ agents: [it, it, it, [], []], requesters: [[], [], it, it, it] });
});

test('pieces show where the words stand, from a note only for who reads notes', async () => {
  const { ana, marta, luis } = await aDesk();

  const answers = [
    await highlights(marta, 'papel bandeja'),
    await highlights(marta, 'facturacion'),
    await highlights(marta, 'rezongon'),
    await highlights(ana, 'papel rezongon'),
    await highlights(luis, 'ora-00942 100%'),
    await highlights(luis, 'c++'),
    await highlights(marta, 'impresoar'),
    await highlights(marta, 'laserjet'),
  ];

  expect(answers).toEqual([
    ['SUBJECT: Impresoras sin [papel]', 'DESCRIPTION: La [bandeja] está vacía.'],
    ['MESSAGE: Pondremos el tóner mañana, la [facturación] no cambia.'],
    ['NOTE: El cliente es [rezongón].'],
    [],
    ['DESCRIPTION: Termina con [ORA]-[00942] en clientes_2026.csv, al [100%] siempre. Escribid a compras@globex.example.'],
    ['SUBJECT: Compilador de [C++]'],
    ['SUBJECT: [Impresoras] sin papel'],
    ['CUSTOM_FIELDS: [LaserJet] P-1043'],
  ]);
});

test('filter, order and cursors are about the matches, and other lists have no pieces', async () => {
  const { ana, marta } = await aTenant({ articles: [] });
  for (const at of [1, 2, 3, 4, 5]) await aTicket(ana, { subject: `Teclado ${at}`, queue: at > 3 ? 'hardware' : 'software' });

  const first = await as(marta).searchTickets({ search: 'teclado', first: 2 });
  const second = await as(marta).searchTickets({ search: 'teclado', first: 2, after: first.pageInfo.endCursor ?? '' });
  const ordered = await found(ana, 'teclado', { orderBy: [{ field: 'OPENED_AT', direction: 'ASC' }], filter: { queue: { key: { eq: 'hardware' } } } });
  const all = await as(marta).tickets({ first: 1 });

  expect([first.totalCount, first.edges.map(({ node }) => node.subject), second.edges.map(({ node }) => node.subject)]).toEqual([
    3,
    ['Teclado 3', 'Teclado 2'],
    ['Teclado 1'],
  ]);
  expect(ordered).toEqual(['Teclado 4', 'Teclado 5']);
  expect(all.nodes).toHaveLength(1);
});
