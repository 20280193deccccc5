/** A JSON merge patch at the top level: an absent field stays, `null` removes it. A value that is no object is left to validation. */
export function mergePatch(before: object | null | undefined, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return Object.fromEntries(Object.entries({ ...before, ...defined }).filter(([, value]) => value !== null));
}
