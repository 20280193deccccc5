import { LockMode } from '@mikro-orm/core';
import { systemContext } from '../access/authenticate.ts';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { recordRelease } from './create-release.ts';
import { moveWaiting } from './move-waiting.ts';
import { Release } from './release.ts';

export interface PublishRelease {
  releaseId: string;
  expectedVersion?: number | null;
}

/** So many batches the caller waits for; the rest is the worker's. */
const mostBatches = 10;

/** The release is out: every ticket that waits for it goes on, at this instant (erp S4). That it is out stands, whatever happens while they are moved. */
export async function publishRelease(ctx: Context, input: PublishRelease): Promise<{ id: string }> {
  const { id } = await publish(ctx, input);
  await moveFirst(ctx, id).catch((err: unknown) => {
    ctx.services.log.error({ err, tenantId: ctx.tenant.id }, 'tickets that waited for a release could not be moved at once; the worker goes on');
  });
  return { id };
}

function publish(ctx: Context, input: PublishRelease): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const release = await ctx.em.findOne(Release, { id: requireId(input.releaseId, 'Release') }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!release) refuse('NOT_FOUND', ['input', 'releaseId']);
    insistOnVersion(input.expectedVersion, release.version);
    if (release.publishedAt) refuse('ALREADY_PUBLISHED', ['input', 'releaseId']);
    release.publishedAt = ctx.now();
    recordRelease(ctx, 'release.published', release);
    return { id: release.id };
  });
}

async function moveFirst({ services, tenant }: Context, releaseId: string): Promise<void> {
  const clock = await systemContext(services, tenant.id);
  for (let batch = 0; clock && batch < mostBatches; batch += 1) if ((await moveWaiting(clock, releaseId)) === 0) return;
}
