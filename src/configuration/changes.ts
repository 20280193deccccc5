import { isDeepStrictEqual } from 'node:util';
import type { ConfigurationDocument, Section } from './document.ts';

/** What a new document says otherwise than the one before. */
export interface ConfigurationChange {
  section: Section;
  /** The thing's key; of steps where from and where to, of the desk's own settings their name. */
  key: string;
  kind: 'ADDED' | 'CHANGED' | 'RETIRED';
  before: unknown;
  after: unknown;
}

type Items = Map<string, unknown>;

export function changesBetween(before: ConfigurationDocument | null, after: ConfigurationDocument): ConfigurationChange[] {
  const sections = new Set([...Object.keys(before ?? {}), ...Object.keys(after)] as Section[]);
  return [...sections].flatMap((section) => {
    const [was, is] = [before ? itemsOf(before, section) : new Map(), itemsOf(after, section)];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => changeOf(section, key, was, is));
  });
}

function changeOf(section: Section, key: string, was: Items, is: Items): ConfigurationChange[] {
  const [before, after] = [was.get(key) ?? null, is.get(key) ?? null];
  if (isDeepStrictEqual(before, after)) return [];
  const kind = before === null ? 'ADDED' : after === null ? 'RETIRED' : 'CHANGED';
  return [{ section, key, kind, before, after }];
}

/** The things of a section by key, each with its rank, for another order is another configuration. */
function itemsOf(document: ConfigurationDocument, section: Section): Items {
  const said = document[section];
  if (section === 'transitions') return stepsOf(document);
  if (!Array.isArray(said)) return new Map(Object.entries(plain(said) ?? {}));
  const items = said as readonly { key: string }[];
  return new Map(items.map((item, rank) => [item.key, { ...plain(item), rank }]));
}

function stepsOf({ transitions }: ConfigurationDocument): Items {
  return new Map(transitions.flatMap(({ from, to, ...step }) => from.map((key): [string, unknown] => [`${key} → ${to}`, plain(step)])));
}

/** As it is kept: without what was left out. */
function plain(value: unknown): Record<string, unknown> | null {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
