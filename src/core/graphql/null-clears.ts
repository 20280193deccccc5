const same = Symbol('where null is the same as left out');

/** For the input of a change in which null clears a value, while what is left out stays as it is; but for the fields named here, null is the same as left out. */
export function NullClears(...exceptions: string[]): ClassDecorator {
  return (input) => void Object.assign(input, { [same]: new Set(['expectedVersion', ...exceptions]) });
}

/** The input without the nulls that mean the same as leaving out. JSON has no class of its own, and stays as it is. */
export function withoutIdleNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIdleNulls);
  if (typeof value !== 'object' || value === null || value instanceof Date || isPlain(value)) return value;
  const exceptions = (value.constructor as { [same]?: Set<string> })[same];
  const meaning = Object.entries(value).filter(([name, one]) => one !== null || (exceptions && !exceptions.has(name)));
  return Object.fromEntries(meaning.map(([name, one]) => [name, withoutIdleNulls(one)]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
