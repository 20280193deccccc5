/** What was given, laid over what stands: what is absent stays, what is there holds, `null` takes it away. What is no object at all is left to whoever checks it. */
export function mergePatch(before: object | null | undefined, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return Object.fromEntries(Object.entries({ ...before, ...said }).filter(([, value]) => value !== null));
}
