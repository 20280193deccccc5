/** Brings the answers of different servers into one form: lists without connections, labels and names as texts, times in one format. */
export function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value === 'string') return time.test(value) ? new Date(value).toISOString() : value;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, normalize(inner)] as const);
  const [only] = entries;
  if (entries.length === 1 && only && wrappers.has(only[0])) return only[1];
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const wrappers = new Set(['nodes', 'label', 'labels', 'es', 'name']);

/** Describes the first difference between two normalized answers; `null` if there is none. */
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
