/** The values of one execution of a planned statement. */
export interface Bindings {
  viewer: { tenantId: string; id: string; organizationId: string | null; entitledTo: readonly string[]; locale: string; tenantLocale: string; now(): Date };
  /** What the resolver passed: the arguments of its field, or an id. */
  given: unknown;
  /** The arguments of nested fields, in the order of planning. */
  args: Record<string, unknown>[];
}

/** A parameter of a planned statement, bound on each execution. */
export class Parameter {
  readonly read: (bindings: Bindings) => unknown;
  /** Whether the value belongs to one person, so that the statement cannot be shared. */
  readonly isPersonal: boolean;
  /** Whether the value is the time, so that no other execution has the same. */
  readonly isMoment: boolean;

  constructor(read: (bindings: Bindings) => unknown, { isPersonal = false, isMoment = false } = {}) {
    this.read = read;
    this.isPersonal = isPersonal;
    this.isMoment = isMoment;
  }
}

/** Converts a value now or, for a parameter, when it is bound. */
export function mapParameter(value: unknown, convert: (value: unknown) => unknown): unknown {
  return value instanceof Parameter ? new Parameter((bindings) => convert(value.read(bindings)), value) : convert(value);
}

/** Enum values decide how a statement is built, and so do the sizes of pages, which are literals, since the planner counts on them; any other text or number is a parameter. */
type EnumValues = ReadonlySet<unknown>;
const sizes = new Set(['first', 'last']);

function isBindable(value: unknown, enums: EnumValues, name: string): boolean {
  if (typeof value === 'number') return !sizes.has(name);
  if (typeof value === 'string') return !enums.has(value);
  if (!Array.isArray(value)) return value instanceof Date;
  return value.every((one) => typeof one !== 'object') && !value.every((one) => enums.has(one));
}

/** Replaces everything by parameters that does not decide how the statement is built. */
export function parameterized<Value>(value: Value, read: (bindings: Bindings) => unknown, enums: EnumValues, name = ''): Value {
  const at = (key: string | number) => (bindings: Bindings) => (read(bindings) as Record<string | number, unknown>)[key];
  if (isBindable(value, enums, name)) return new Parameter(read) as Value;
  if (Array.isArray(value)) return value.map((one, index) => parameterized(one, at(index), enums)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, parameterized(one, at(key), enums, key)])) as Value;
}

/** The structure of a value that decides how the statement is built; equal structures share one plan. */
export function structureOf(value: unknown, enums: EnumValues, name = ''): string {
  if (isBindable(value, enums, name)) return '?';
  if (Array.isArray(value)) return `[${value.map((one) => structureOf(one, enums)).join()}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}:${structureOf(one, enums, key)}`)
    .join()}}`;
}
