import { isDeepStrictEqual } from 'node:util';
import type { ConfigurationDocument, Section } from './document.ts';

/** One difference between two documents. */
export interface ConfigurationChange {
  section: Section;
  /** The key of the item; `from → to` for transitions, the name for settings. */
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

/** The items of a section by key, with their rank, because another order is a change too. */
function itemsOf(document: ConfigurationDocument, section: Section): Items {
  const value = document[section];
  if (section === 'transitions') return transitionsOf(document);
  if (!Array.isArray(value)) return new Map(Object.entries(asStored(value) ?? {}));
  const items = value as readonly { key: string }[];
  return new Map(items.map((item, rank) => [item.key, { ...asStored(item), rank }]));
}

function transitionsOf({ transitions }: ConfigurationDocument): Items {
  return new Map(transitions.flatMap(({ from, to, ...transition }) => from.map((key): [string, unknown] => [`${key} → ${to}`, asStored(transition)])));
}

/** As it is stored: without undefined values. */
function asStored(value: unknown): Record<string, unknown> | null {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
