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

/** The number of batches that the caller waits for; the worker does the rest. */
const maxBatches = 10;

/** Publishes a release and moves every ticket that waits for it, at this instant (erp S4). The publication stands even if moving them fails. */
export async function publishRelease(ctx: Context, input: PublishRelease): Promise<{ id: string }> {
  const { id } = await publish(ctx, input);
  await moveFirst(ctx, id).catch((err: unknown) => {
    ctx.services.log.error({ err, tenantId: ctx.tenant.id }, 'tickets waiting for a release could not be moved; the worker will continue');
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

async function moveFirst({ services, tenant, answerBy }: Context, releaseId: string): Promise<void> {
  const systemCtx = await systemContext(services, tenant.id, answerBy);
  for (let batch = 0; systemCtx && batch < maxBatches; batch += 1) if ((await moveWaiting(systemCtx, releaseId)) === 0) return;
}
