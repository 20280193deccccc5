/** The keys of policies that open tickets could go under anew, or whose clocks end: changed, new, gone, or the first one no more or only now, for that is everybody's. */
export function changedPolicies(before: readonly string[], now: readonly string[], isChanged: (key: string) => boolean): string[] {
  const gone = before.filter((key) => !now.includes(key));
  const stands = (key: string) => before.includes(key) && !isChanged(key);
  const moved = before[0] === now[0] ? [] : [before[0], now[0]];
  return [...gone, ...now.filter((key) => !stands(key) || moved.includes(key))];
}
