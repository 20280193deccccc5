import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { EventType } from '../core/registry.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { seesReleases } from './release.shape.ts';
import { Release } from './release.ts';

export interface CreateRelease {
  name: string;
}

/** Creates a release that tickets can wait for; its name is unique within the tenant. */
export function createRelease(ctx: Context, { name }: CreateRelease): Promise<Release> {
  return transact(ctx, async (ctx) => {
    const existing = await ctx.em.findOne(Release, { name });
    if (existing) refuse('ALREADY_EXISTS', ['input', 'name'], { releaseId: seesReleases(ctx.actor) ? publicId('Release', existing.id) : null });
    const release = ctx.em.create(Release, { tenantId: ctx.tenant.id, id: newId(ctx.now()), name, createdAt: ctx.now() });
    recordRelease(ctx, 'release.created', release);
    return release;
  });
}

export function recordRelease(ctx: Transaction, type: EventType, { id, name }: Release): void {
  const values = { release: refer('Release', id), name };
  record(ctx, type, { audience: 'AGENTS', changes: Object.entries(values).map(([field, after]) => change(field, null, after)) });
}
