/** The keys of policies that are new, changed or removed. The first policy applies to every ticket, so both are included when the first one becomes another. */
export function changedPolicies(before: readonly string[], now: readonly string[], isChanged: (key: string) => boolean): string[] {
  const removed = before.filter((key) => !now.includes(key));
  const isUnchanged = (key: string) => before.includes(key) && !isChanged(key);
  const firstPolicies = before[0] === now[0] ? [] : [before[0], now[0]];
  return [...removed, ...now.filter((key) => !isUnchanged(key) || firstPolicies.includes(key))];
}
