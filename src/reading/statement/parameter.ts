/** The values of one execution of a planned statement. */
export interface Bindings {
  viewer: { tenantId: string; id: string; organizationId: string | null; locale: string; tenantLocale: string; now: Date };
  /** What the resolver passed: the arguments of its field, or an id. */
  given: unknown;
  /** The arguments of nested fields, in the order of planning. */
  args: unknown[];
}

/** A parameter of a planned statement, bound on each execution. */
export class Parameter {
  readonly read: (bindings: Bindings) => unknown;
  /** Whether the value belongs to one person, so that the statement cannot be shared. */
  readonly isPersonal: boolean;

  constructor(read: (bindings: Bindings) => unknown, isPersonal = false) {
    this.read = read;
    this.isPersonal = isPersonal;
  }
}

/** Converts a value now or, for a parameter, when it is bound. */
export function mapParameter(value: unknown, convert: (value: unknown) => unknown): unknown {
  return value instanceof Parameter ? new Parameter((bindings) => convert(value.read(bindings)), value.isPersonal) : convert(value);
}

/** Enum values decide how a statement is built, so they are no parameters; any other text is. */
const enumValue = /^[A-Z][A-Z_]{0,40}$/;

function isBindable(value: unknown): boolean {
  if (typeof value === 'string') return !enumValue.test(value);
  if (!Array.isArray(value)) return value instanceof Date;
  return value.every((one) => typeof one !== 'object') && !value.every((one) => typeof one === 'string' && enumValue.test(one));
}

/** Replaces everything by parameters that does not decide how the statement is built. */
export function parameterized<Value>(value: Value, read: (bindings: Bindings) => unknown): Value {
  const at = (key: string | number) => (bindings: Bindings) => (read(bindings) as Record<string | number, unknown>)[key];
  if (isBindable(value)) return new Parameter(read) as Value;
  if (Array.isArray(value)) return value.map((one, index) => parameterized(one, at(index))) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, parameterized(one, at(key))])) as Value;
}

/** The structure of a value that decides how the statement is built; equal structures share one plan. */
export function structureOf(value: unknown): string {
  if (isBindable(value)) return '?';
  if (Array.isArray(value)) return `[${value.map(structureOf).join()}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}:${structureOf(one)}`)
    .join()}}`;
}
