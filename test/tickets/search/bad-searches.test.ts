import { expect, test } from 'vitest';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { openTestApp } from '../../support/app.ts';
import { askAs } from '../../support/client.ts';

openTestApp();

const query =
  'query Found($search: String) { tickets(search: $search) { totalCount edges { highlights { source parts { text isMatch } } node { subject } } } }';

const answered = [
  ...['x', 'de', 'la el los', '-', '--', '-la', '-impresora', '"', '""', '"impresora', 'impresora "', '-"', '-"impresora', '- impresora'],
  ...[
    '😀',
    '😀 😀',
    '👩‍👩‍👧',
    '\u200b',
    '  ',
    '¿?',
    '%',
    '_',
    '%%%',
    '\\',
    "'",
    "''",
    "';drop table ticket;--",
    '& | ! ( ) :* <->',
    'impresora & !',
    "'impresora':*",
    '<2>',
    '=',
    "=c++'",
    "c'+",
    '+\\',
    '.x',
    '°',
    '漢字',
    'ﬁ',
    'İ',
    'ß',
  ],
  ...[
    'a '.repeat(100).trim(),
    '"a" '.repeat(50).trim(),
    '-a '.repeat(66).trim(),
    '('.repeat(200),
    '"'.repeat(200),
    'ñ'.repeat(200),
    '0x'.repeat(100),
    'a1'.repeat(100),
    'á\u0301\u0301',
    '\ue000\ue001',
    'c++ c++ c++',
    '100%%%',
  ],
];

test.each(answered)('the search %j is answered', async (search) => {
  const { ana } = await aDesk();

  const { body } = await askAs(ana, query, { search });

  expect(body.errors).toBeUndefined();
  expect(body.data.tickets.totalCount).toBe(body.data.tickets.edges.length);
});

test.each(['a'.repeat(10_000), 'a '.repeat(400), 'x'.repeat(201), 'a\0b', '\ud800'])('the search %j is refused', async (search) => {
  const { ana } = await aDesk();

  const { body } = await askAs(ana, query, { search });

  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

let desk: Promise<Awaited<ReturnType<typeof aTenant>>> | undefined;
/** One for all of these, with signs that somebody may look for. */
function aDesk() {
  desk ??= aTenant({ articles: [] }).then(async (tenant) => {
    await aTicket(tenant.ana, { subject: 'Impresora <b>&amp;</b> \\ \' " 100% C++ \ue000 x\ue001', description: `${'largo '.repeat(5_000)} 😀 漢字` });
    return tenant;
  });
  return desk;
}
