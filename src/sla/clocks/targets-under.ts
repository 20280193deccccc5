import { metrics, type Target } from './clock.ts';

/** A version of a policy that open tickets go under, and all it ever had; `null` for a policy that is gone. */
export interface UnderPolicy {
  version: string | null;
  versions: ReadonlySet<string>;
}

/**
 * What a ticket is promised when one policy is applied to it, given what it would be promised if it were opened now. Only what that policy
 * says or said becomes otherwise: the rest stays as it was promised (SLA 15). What a policy that is gone said is promised no more (SLA 18).
 */
export function targetsUnder(current: readonly Target[], wanted: readonly Target[], { version, versions }: UnderPolicy): Target[] {
  const isOurs = (target: Target | undefined) => target !== undefined && versions.has(target.policy);
  return metrics.flatMap((metric) => {
    const [before, now] = [current, wanted].map((targets) => targets.find((target) => target.metric === metric));
    if (version === null) return before && !isOurs(before) ? [before] : [];
    return (isOurs(before) || isOurs(now) ? now : before) ?? [];
  });
}
