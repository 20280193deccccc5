import { metrics, type Target } from './clock.ts';

/** The policy version to apply, and all versions of that policy; `null` for a removed policy. */
export interface UnderPolicy {
  version: string | null;
  versions: ReadonlySet<string>;
}

/** The targets of a ticket when one policy is applied to it, given the targets of a ticket opened now. Only targets from that policy change, other targets stay (SLA 15), and those of a removed policy end (SLA 18). */
export function targetsUnder(current: readonly Target[], whenOpenedNow: readonly Target[], { version, versions }: UnderPolicy): Target[] {
  const isOfPolicy = (target: Target | undefined) => target !== undefined && versions.has(target.policy);
  return metrics.flatMap((metric) => {
    const [before, now] = [current, whenOpenedNow].map((targets) => targets.find((target) => target.metric === metric));
    if (version === null) return before && !isOfPolicy(before) ? [before] : [];
    return (isOfPolicy(before) || isOfPolicy(now) ? now : before) ?? [];
  });
}
