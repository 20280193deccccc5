/** What one execution puts into a statement that was planned before. */
export interface Bindings {
  viewer: { tenantId: string; id: string; organizationId: string | null; locale: string; tenantLocale: string; now: Date };
  /** What the resolver gave: the arguments of its field, an id. */
  given: unknown;
  /** The arguments of the connections below, in the order they were planned. */
  args: unknown[];
}

/** A place in a planned statement that each execution fills anew. */
export class Parameter {
  readonly read: (env: Bindings) => unknown;
  /** What fills it is of one person: the statement is not made for many. */
  readonly isOfPerson: boolean;

  constructor(read: (env: Bindings) => unknown, isOfPerson = false) {
    this.read = read;
    this.isOfPerson = isOfPerson;
  }
}

/** The same conversion now or, for a slot, whenever it is filled. */
export function mapParameter(value: unknown, convert: (value: unknown) => unknown): unknown {
  return value instanceof Parameter ? new Parameter((env) => convert(value.read(env)), value.isOfPerson) : convert(value);
}

/** Names of enum values decide how a statement is built, so they stay; any other text is filled in. */
const looksLikeAnEnum = /^[A-Z][A-Z_]{0,40}$/;

function isFilledIn(value: unknown): boolean {
  if (typeof value === 'string') return !looksLikeAnEnum.test(value);
  if (!Array.isArray(value)) return value instanceof Date;
  return value.every((one) => typeof one !== 'object') && !value.every((one) => typeof one === 'string' && looksLikeAnEnum.test(one));
}

/** The value with slots for all that does not change how the statement is built. */
export function parameterized<Value>(value: Value, read: (env: Bindings) => unknown): Value {
  const at = (key: string | number) => (env: Bindings) => (read(env) as Record<string | number, unknown>)[key];
  if (isFilledIn(value)) return new Parameter(read) as Value;
  if (Array.isArray(value)) return value.map((one, index) => parameterized(one, at(index))) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, parameterized(one, at(key))])) as Value;
}

/** What of a value decides how the statement is built: two values alike in this share one plan. */
export function structureOf(value: unknown): string {
  if (isFilledIn(value)) return '?';
  if (Array.isArray(value)) return `[${value.map(structureOf).join()}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}:${structureOf(one)}`)
    .join()}}`;
}
