/** A number as it is written, where JavaScript would write it otherwise. */
export class Written {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const nested = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], 'deep');
const nestedObject = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ and: [inner] }), {});

const numbers = [
  ...[0, -1, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 99_999],
  ...['1e999', '-1e999', '1e-999', '-0', '9223372036854775808', '0.1e1', '123456789012345678901234567890'].map((text) => new Written(text)),
];

const texts = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udc00y',
    '\u202e\u200b',
    '💥'.repeat(50),
    'null',
    'true',
    '[]',
    '{}',
    '0',
    'NaN',
    '%',
    '_',
    "'",
    '"',
    '\\',
    '$x',
    '../..',
  ],
  ...['x'.repeat(256), 'x'.repeat(10_001), 'ñ'.repeat(70_000), '-'.repeat(64), 'Z', '__proto__', 'constructor', 'toString', '*/ --', '($1)', '\n\r\t'],
];

const ids = [
  ...['tkt_', 'tkt_00000000000000000000000001', 'usr_7zzzzzzzzzzzzzzzzzzzzzzzzz', 'xyz_01h455vb4pex5vsknk084sn02q', 'tkt_01h455vb4pex0vsknk084sn02q'],
  ...['TKT_01H455VB4PEX5VSKNK084SN02Q', '01890a5d-ac96-774b-bcce-b302099a8057', 'tkt_01h455vb4pex5vsknk084sn02q\0', 'que_01h455vb4pex5vsknk084sn02q'],
];

const times = [
  ...['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '+010000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
  ...['2026-02-30T00:00:00Z', '2026-01-01', '2026-01-01T24:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00', '9999-12-31', '0000-00-00'],
  ...['P9999999Y', 'PT0S', '-P1D', 'P1Y', 'PT1E3H', 'PT999999999999999H', 'P99999999D', 'P0D', '-PT1H', '25:00-26:00', '23:00-22:00', '00:00-00:00'],
];

const others = [
  ...['en-XX', 'zz', 'Etc/Unknown', 'Mars/Olympus', 'a@b', 'x@y\0.z', `${'a'.repeat(300)}@example.org`, 'ticket:read', 'world:rule', '150%', '-1%'],
  ...[Buffer.from('["ID",null]'), Buffer.from('["OPENED_AT:DESC",{}]'), Buffer.from('{"a":1}'), Buffer.from('\0')].map((bytes) => bytes.toString('base64url')),
];

/** What no argument expects, whatever its type. */
export const strangeValues: readonly unknown[] = [
  ...[null, true, false, [], {}, [null], [[]], [{}], { a: 1 }, { eq: null }, { in: [] }, { __proto__: null, constructor: 1 }, nested, nestedObject],
  ...[...numbers, ...texts, ...ids, ...times, ...others],
  ...[Array.from({ length: 101 }, () => 'x'), Array.from({ length: 1_500 }, (_, index) => index), Array.from({ length: 300 }, () => ids[1])],
];
