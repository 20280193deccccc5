/** The objects really returned, for `extensions.cost.actual`; the root is no object of anybody's. */
export function actualOf(data: unknown): number {
  return Math.max(0, objectsIn(data) - 1);
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0;
  let count = Array.isArray(value) ? 0 : 1;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) count += objectsIn(inner);
  return count;
}
