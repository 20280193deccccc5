import { refuse } from './refusal.ts';

/** More would not help anybody to choose. */
const mostAllowed = 100;

/** Refuses keys that the tenant's configuration does not have, or not for this actor, at the first of them, and says which it has. */
export function insistOnKnownKeys(given: readonly string[], known: readonly string[], path: string[]): void {
  const unknown = given.filter((key) => !known.includes(key));
  if (unknown[0] !== undefined) refuse('NOT_FOUND', [...path, unknown[0]], { unknown, allowed: known.slice(0, mostAllowed) });
}

/** The item with this key. */
export function itemByKey<Item extends { key: string }>(items: readonly Item[], key: string, path: string[]): Item {
  const found = items.find((item) => item.key === key);
  return found ?? refuse('NOT_FOUND', path, { unknown: [key], allowed: items.slice(0, mostAllowed).map((item) => item.key) });
}
