import { expect, test } from 'vitest';
import { firstCharacters, fitsOneLine, hasMoreCharacters, isBlank, isKey } from '../../src/core/text.ts';

const family = '👨‍👩‍👧‍👦';

test.each([
  ['', 0],
  ['abc', 3],
  ['n\u0303o', 2],
  [family, 1],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿1️⃣', 2],
  ['👩🏻‍❤️‍💋‍👨🏿'.repeat(30), 30],
  ['می\u200cخواهم', 7],
  ['\r\n', 1],
])('%j has %i characters', (text, count) => {
  expect(hasMoreCharacters(text, count)).toBe(false);
  expect(hasMoreCharacters(text, count - 1)).toBe(count > 0);
});

test.each([
  ['abcdef', 3, 'abc'],
  [`ab${family}c`, 3, `ab${family}`],
  [`ab${family}c`, 2, 'ab'],
  ['e\u0301e\u0301', 1, 'e\u0301'],
  ['🦊🦊', 1, '🦊'],
  ['🇪🇸🇵🇹', 1, '🇪🇸'],
  ['abc', 5, 'abc'],
])('the first characters of %j, %i of them, are %j', (text, most, cut) => {
  expect(firstCharacters(text, most)).toBe(cut);
});

test('a character of endless marks is more than a text may have', () => {
  const endless = `Z${'\u0301'.repeat(11)}`;

  expect(hasMoreCharacters(endless, 1)).toBe(true);
  expect(firstCharacters(`ab${endless}`, 3)).toBe(`ab${endless}`);
  expect(firstCharacters(`ab${'\u0301'.repeat(40)}`, 3)).toBe('a');
});

const nothing = ['', ' ', '\t\n', '\u00a0', '\u00ad', '\u034f', '\u0301', '\u115f', '\u17b4', '\u180e', '\u200b', '\u200d', '\u200e', '\u202e', '\u2060'];
const fillers = ['\u2800', '\u3000', '\u3164', '\ufe0f', '\ufeff', '\uffa0', '\uffff', '\u{1d159}', '\u{e0001}', '\u{e0100}', '\u0007'];

test.each([...nothing, ...fillers])('%j shows nothing', (text) => {
  expect(isBlank(text)).toBe(true);
  expect(isBlank(`${text}${text} ${text}`)).toBe(true);
});

test.each(['a', '.', '0', '🦊', family, 'ا', '中', '\u2060a', 'e\u0301', '\ue000'])('%j shows something', (text) => {
  expect(isBlank(text)).toBe(false);
});

test.each([
  '\n',
  '\r',
  '\t',
  '\0',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u206f',
])('%j does not stand in one line', (sign) => {
  expect(fitsOneLine(`a${sign}b`)).toBe(false);
});

test.each(['می\u200cخواهم', '\u200fسلام\u200e', '\u061c', family, '❤️', 'a\u00a0b', 'co\u00adrreo'])('%j stands in one line', (text) => {
  expect(fitsOneLine(text)).toBe(true);
});

test('keys are counted in code points', () => {
  expect([isKey('🦊'.repeat(255), 255), isKey('🦊'.repeat(256), 255), isKey(family.repeat(255), 255)]).toEqual([true, false, false]);
});
