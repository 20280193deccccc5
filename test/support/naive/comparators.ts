import { readId } from '../../../src/core/ids.ts';
import type { IdType } from '../../../src/core/registry.ts';
import { refused } from './viewer.ts';

type Given = Record<string, unknown>;

/** All comparators hold. What is not there equals nothing, and is none of anything. */
export function compares(value: unknown, comparators: Given | null | undefined, worth: (value: unknown) => string | number = String): boolean {
  return Object.entries(comparators ?? {}).every(([name, wanted]) => wanted === null || comparesOne(value, name, wanted, worth));
}

function comparesOne(value: unknown, name: string, wanted: unknown, worth: (value: unknown) => string | number): boolean {
  if (name === 'isNull') return (value === null) === wanted;
  if (value === null) return name === 'neq' || name === 'nin';
  const mine = worth(value);
  const isAmong = () => (wanted as unknown[]).map(worth).includes(mine);
  if (name === 'in') return isAmong();
  if (name === 'nin') return !isAmong();
  const theirs = worth(wanted);
  if (name === 'contains') return plain(String(mine)).includes(plain(String(theirs)));
  return { eq: mine === theirs, neq: mine !== theirs, lt: mine < theirs, lte: mine <= theirs, gt: mine > theirs, gte: mine >= theirs }[name] ?? false;
}

export function comparesId(value: unknown, comparators: Given | null | undefined, ...types: IdType[]): boolean {
  const uuid = (id: string) => {
    const read = readId(id, ...types);
    if (read === null) throw refused('BAD_USER_INPUT');
    return read;
  };
  const uuids = (wanted: unknown) => (Array.isArray(wanted) ? wanted.map(uuid) : typeof wanted === 'string' ? uuid(wanted) : wanted);
  return compares(value, Object.fromEntries(Object.entries(comparators ?? {}).map(([name, wanted]) => [name, uuids(wanted)])));
}

/** Without what is above or below a letter, and in small letters. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
