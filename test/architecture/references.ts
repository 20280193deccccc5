import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const desks = 'clinic|erp|servicedesk|crm|platform';

/** A numbered rule, as a heading of `docs/` has it and as code refers to it: `crm E2`, `SLA 13`. */
const name = String.raw`(?:(?:${desks}|scale) [A-Z]\d+|(?:SLA|attack) \d+)`;
const reference = new RegExp(String.raw`\b${name}\b`, 'g');
const heading = new RegExp(String.raw`^### (${name}) · \S.*$`, 'gm');

const next = '(?:, ?| and | or |–)';
const bare = String.raw`[DSGEO]\d{1,2}\b`;

/** References that nothing can follow. */
const irregular: [form: string, pattern: string][] = [
  ['a rule without its list', String.raw`\b[Rr]ules? \d+`],
  ['a second rule without its desk', String.raw`\b(?:${desks}|scale) [A-Z]\d+${next}[A-Z]\d{1,2}\b`],
  ['a second number without its list', String.raw`\b(?:SLA|attack) \d+${next}\d+\b`],
  ['a list of bare numbers', String.raw`(?<![\w-])(?<!(?:${desks}) )${bare}${next}${bare}`],
  ['a title that begins with a bare number', String.raw`\b(?:test|it|describe)\b[\w.]*\(\s*['"\x60]${bare} `],
  ['a row that begins with a bare number', String.raw`\[\s*['"\x60]\d{1,3}: `],
];

const generated = /(^|\/)(gql|results|node_modules)\//;
/** The test of this file makes references up. */
const madeUp = /architecture\/references(\.test)?\.ts$/;
const readable = ['.ts', '.js', '.mjs', '.sql', '.yaml', '.md', '.graphql'];

export interface TextFile {
  path: string;
  text: string;
}

export function referencesIn(text: string): string[] {
  return text.match(reference) ?? [];
}

export function headingsIn(text: string): string[] {
  return [...text.matchAll(heading)].map(([, found = '']) => found);
}

/** What is under each numbered heading, up to the next heading. */
export function sectionsIn(text: string): Map<string, string> {
  const sections = text.split(/^(?=#{1,3} )/m);
  return new Map(sections.flatMap((section) => headingsIn(section).map((found): [string, string] => [found, section])));
}

/** References without a heading, and what was meant as one and is none. */
export function faultsOf({ path, text }: TextFile, headings: ReadonlySet<string>): string[] {
  const lost = new Set(referencesIn(text).filter((found) => !headings.has(found)));
  const odd = irregular.flatMap(([form, pattern]) => (text.match(new RegExp(pattern, 'g')) ?? []).map((found) => `${path}: ${form}: ${found.trim()}`));
  return [...[...lost].map((found) => `${path}: ${found} has no heading in docs/`), ...odd];
}

/** The texts of files, and of everything within folders. */
export function filesOf(...places: string[]): TextFile[] {
  const paths = places.filter((place) => existsSync(place)).flatMap((place) => (statSync(place).isDirectory() ? within(place) : [place]));
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function within(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((found) => join(folder, found));
  return paths.filter((path) => readable.includes(extname(path)) && !generated.test(path) && !madeUp.test(path));
}
