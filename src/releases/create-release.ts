import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { Release } from './release.ts';

export interface CreateRelease {
  name: string;
}

/** Something to wait for; its name is one of a kind in the desk. */
export function createRelease(ctx: Context, { name }: CreateRelease): Promise<Release> {
  return transact(ctx, async (ctx) => {
    const known = await ctx.em.findOne(Release, { name });
    if (known) refuse('ALREADY_EXISTS', ['input', 'name'], { releaseId: publicId('Release', known.id) });
    const release = ctx.em.create(Release, { tenantId: ctx.tenant.id, id: newId(ctx.now()), name, createdAt: ctx.now() });
    recordRelease(ctx, 'release.created', release);
    return release;
  });
}

export function recordRelease(ctx: Transaction, type: string, { id, name }: Release): void {
  const named = { release: publicId('Release', id), name };
  record(ctx, type, { audience: 'AGENTS', changes: Object.entries(named).map(([field, after]) => change(field, null, after)) });
}
