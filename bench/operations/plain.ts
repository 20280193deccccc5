/** Answers of different servers as the same plain JSON: lists without their connection, things by their label or name, times in one form. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'string') return time.test(value) ? new Date(value).toISOString() : value;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, plain(inner)] as const);
  const [only] = entries;
  if (entries.length === 1 && only && wrappers.has(only[0])) return only[1];
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const wrappers = new Set(['nodes', 'label', 'labels', 'es', 'name']);

/** Where two plain answers differ, for people; `null` where they do not. */
export function difference(ours: unknown, theirs: unknown, path = ''): string | null {
  if (Object.is(ours, theirs)) return null;
  if (!isObject(ours) || !isObject(theirs)) return `${path || 'answer'}: ${short(ours)} ≠ ${short(theirs)}`;
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const found = difference(ours[key], theirs[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}
