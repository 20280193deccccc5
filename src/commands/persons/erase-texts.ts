/** Stands where a text was. */
export const erased = '[erased]';

/** How a person can be found in a text. */
export interface Identifiers {
  /** Each address with the one that takes its place, so that what named the person goes on naming one. */
  emails: ReadonlyMap<string, string>;
  phones: readonly string[];
  /** Names, and the contacts that tickets name: others may have these too. */
  names: readonly string[];
}

/** Not a part of another address or number. */
const [notAfter, notBefore] = ['(?<![\\p{L}\\p{N}._+-])', '(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])'];

/** Replaces the addresses and telephone numbers of a person. */
export function withoutAddresses(text: string, { emails, phones }: Identifiers): string {
  let left = text;
  for (const [email, other] of emails) left = left.replaceAll(new RegExp(`${notAfter}${literal(email)}${notBefore}`, 'giu'), other);
  for (const phone of phones) left = left.replaceAll(new RegExp(`(?<![\\p{N}])${literal(phone)}(?![\\p{N}])`, 'giu'), erased);
  return left;
}

/** The same, and the name. Others may have that name, so this is for texts that are about the person. */
export function withoutIdentifiers(text: string, identifiers: Identifiers): string {
  let left = withoutAddresses(text, identifiers);
  for (const name of identifiers.names) left = left.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`, 'giu'), erased);
  return left;
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The same value with each text in it, keys of objects apart, as `change` makes it. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
}

interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** The recorded values of these fields are erased, also where they stand within the value of another one; what was null stays so. */
export function withoutFields(changes: readonly Change[], fields: ReadonlySet<string>): Change[] {
  const erase = (value: unknown) => mapTexts(value, () => erased);
  return changes.map(({ field, before, after }) => {
    const change = fields.has(field) ? erase : (value: unknown) => eraseWithin(value, fields);
    return { field, before: change(before), after: change(after) };
  });
}

function eraseWithin(value: unknown, fields: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fields.has(key) ? mapTexts(one, () => erased) : one]));
}
