import type { Context } from './context.ts';

/** The SQL state of an append whose clock is behind the feed. */
export const behindFeed = 'RL001';

/**
 * The instant of a change: taken once, when it is first asked for, which is after the lock on what changes, and not before the latest instant of
 * the feed. So no time of a row is earlier than what happened to it before, also where a real clock was set back.
 */
export function instantOf(ctx: Context): () => Date {
  let taken: Date | undefined;
  return () => {
    taken ??= ctx.keepsInstant ? ctx.now() : later(ctx.now(), latestKnown(ctx));
    return taken;
  };
}

/** The feed is ahead of this clock: until the clock has caught up, changes of the tenant happen at the latest instant of its feed. */
export function noteLatestInstant({ services, tenant }: Context, error: unknown): void {
  const latest = new Date(Number((error as { detail?: string }).detail));
  services.latestInstants.set(tenant.id, later(latest, services.latestInstants.get(tenant.id) ?? null));
}

function latestKnown({ services: { latestInstants }, tenant, now }: Context): Date | null {
  const latest = latestInstants.get(tenant.id) ?? null;
  if (latest && latest <= now()) latestInstants.delete(tenant.id);
  return latest;
}

export function later(one: Date, other: Date | null): Date {
  return other && other > one ? other : one;
}
