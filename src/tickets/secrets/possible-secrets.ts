/** What a desk knows of its own credentials, beside what is known of all. */
export interface OwnSecretTexts {
  /** Words that a credential follows, after a colon or an equals sign. */
  words: readonly string[];
  /** What its tokens begin with. */
  prefixes: readonly string[];
}

export type PossibleSecretKind = 'PASSWORD' | 'TOKEN' | 'PRIVATE_KEY' | 'ADDRESS';

/** A part of a text that looks like a credential. */
export interface PossibleSecret {
  kind: PossibleSecretKind;
  start: number;
  end: number;
}

const words = [
  ...[
    'password',
    'passwd',
    'pwd',
    'passphrase',
    'passcode',
    'pass',
    'secret',
    'secret key',
    'client secret',
    'token',
    'api key',
    'access key',
    'authorization',
  ],
  ...['contraseña', 'clave', 'clave de acceso', 'senha', 'palavra passe', 'chave', 'chave de acesso'],
];

const prefixes = [
  ...['AKIA', 'ASIA', 'AIza', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'npm_', 'SG.'],
  ...['xoxa-', 'xoxb-', 'xoxp-', 'xoxr-', 'xoxs-', 'xapp-', 'sk_live_', 'rk_live_', 'sk-proj-', 'sk-ant-', 'rlv_'],
];

const mostFound = 50;

type Pattern = readonly [PossibleSecretKind, RegExp];

/** Every repetition is bounded, and what begins in the middle of a word is no beginning: the time grows with the length of the text only. */
const fixed: readonly Pattern[] = [
  ['PRIVATE_KEY', /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!----)){1,9800}(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/dg],
  ['TOKEN', /(?<![\w-])eyJ[\w-]{10,2000}\.[\w-]{10,2000}\.[\w-]{10,900}/dg],
  ['TOKEN', /(?<![\p{L}\p{N}])bearer[ \t]{1,5}(?<value>[\w.~+/=-]{16,2000})/dgiu],
  ['ADDRESS', /(?<![\w+.-])[a-z][a-z\d+.-]{1,20}:\/\/[^\s/:@]{0,100}:(?<value>[^\s/]{1,200})@/dgi],
];

/** Those that overlap count once, as the one that begins first. */
export function possibleSecretsIn(text: string, own: OwnSecretTexts): PossibleSecret[] {
  const found = [...fixed, ...patternsFor(own)].flatMap((pattern) => foundBy(pattern, text));
  const ordered = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const kept: PossibleSecret[] = [];
  for (const one of ordered) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept.slice(0, mostFound);
}

function foundBy([kind, pattern]: Pattern, text: string): PossibleSecret[] {
  const found: PossibleSecret[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length === mostFound) break;
    found.push(...placeOf(kind, match));
  }
  return found;
}

function placeOf(kind: PossibleSecretKind, { indices }: RegExpExecArray): PossibleSecret[] {
  const [start, end] = Object.values(indices?.groups ?? {}).find((place) => place !== undefined) ?? indices?.[0] ?? [0, 0];
  return end > start ? [{ kind, start, end }] : [];
}

let last: { key: string; patterns: readonly Pattern[] } | undefined;

/** Those of one desk are kept: a list has many texts of it. */
function patternsFor(own: OwnSecretTexts): readonly Pattern[] {
  const key = JSON.stringify(own);
  if (last?.key !== key) last = { key, patterns: [afterWords([...words, ...own.words]), withPrefix([...prefixes, ...own.prefixes])] };
  return last.patterns;
}

function afterWords(all: readonly string[]): Pattern {
  const word = all.map((one) => escaped(one).replaceAll(/\\? /g, '[ _-]?')).join('|');
  const quoted = ['"', "'", '`'].map((sign, at) => `${sign}(?<q${at}>[^${sign}\\n]{4,200})${sign}`).join('|');
  const between = `["'\`*_]{0,3}[ \\t]{0,5}[:=]{1,2}>?(?:\\*\\*|__)?[ \\t]{0,5}`;
  return ['PASSWORD', new RegExp(`(?<![\\p{L}\\p{N}])(?!secret:sec_)(?:${word})${between}(?!\\[secret:)(?:${quoted}|(?<value>\\S{4,200}))`, 'dgiu')];
}

function withPrefix(all: readonly string[]): Pattern {
  return ['TOKEN', new RegExp(`(?<![\\w-])(?:${all.map(escaped).join('|')})[\\w.-]{15,300}[\\w-]`, 'dg')];
}

function escaped(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}_ ]/gu, (sign) => (sign.charCodeAt(0) < 128 ? `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}` : sign));
}
