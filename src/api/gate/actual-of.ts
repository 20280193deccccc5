import { objectsIn, RawJson } from '../../reading/json/raw-json.ts';

/** The number of objects returned, for `extensions.cost.actual`, without the root. */
export function actualOf(data: unknown): number {
  return Math.max(0, count(data) - 1);
}

function count(value: unknown): number {
  if (value instanceof RawJson) return objectsIn(value.text);
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0;
  let total = Array.isArray(value) ? 0 : 1;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) total += count(inner);
  return total;
}
