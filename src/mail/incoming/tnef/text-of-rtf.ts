import { own } from '../../../core/own.ts';

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;
const hidden = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'footer', 'generator', 'themedata', 'listtable']);
const shown: Readonly<Record<string, string>> = {
  ...{ par: '\n', line: '\n', row: '\n', tab: '\t', cell: '\t', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  ...{ bullet: '•', endash: '–', emdash: '—', '~': '\u00a0', _: '-', '{': '{', '}': '}', '\\': '\\' },
};

const windows1252 = new TextDecoder('windows-1252');

interface Group {
  isHidden: boolean;
  /** How many characters stand for a letter of Unicode, for readers that do not know it. */
  instead: number;
}

/** What a reader shows of it, as text. */
export function textOfRtf(rtf: string): string {
  const groups: Group[] = [{ isHidden: false, instead: 1 }];
  const text: string[] = [];
  let toSkip = 0;
  const group = () => groups.at(-1) ?? { isHidden: true, instead: 1 };
  const show = (what: string) => {
    const left = what.slice(toSkip);
    toSkip = Math.max(0, toSkip - what.length);
    if (!group().isHidden) text.push(left);
  };
  for (const [, word, number, code, sign, brace, plain] of rtf.matchAll(token)) {
    if (brace === '{') groups.push({ ...group() });
    else if (brace === '}') groups.splice(Math.max(1, groups.length - 1));
    else if (sign === '*' || hidden.has(word ?? '')) group().isHidden = true;
    else if (word === 'uc') group().instead = Number(number ?? 1);
    else if (word === 'u') {
      show(String.fromCharCode((Number(number) + 65_536) % 65_536));
      toSkip = group().instead;
    } else if (code) show(windows1252.decode(Uint8Array.of(Number.parseInt(code, 16))));
    else if (word || sign) show(own(shown, word ?? sign ?? '') ?? '');
    else if (plain) show(plain);
    if (brace) toSkip = 0;
  }
  return text
    .join('')
    .replaceAll('\0', '')
    .replaceAll(/[^\S\n]+\n/g, '\n')
    .trim();
}
