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
  return found ?? refuseUnknown([key], items, path);
}

/** Refuses keys of which the tenant has none, and says which it has. */
export function refuseUnknown(unknown: readonly string[], items: readonly { key: string }[], path: string[]): never {
  return refuse('NOT_FOUND', path, { unknown, allowed: items.slice(0, mostAllowed).map(({ key }) => key) });
}
