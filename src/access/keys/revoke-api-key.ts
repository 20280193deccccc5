import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { publicId, requireId } from '../../core/ids.ts';
import { insistOnVersion } from '../../core/insist-on-version.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { ApiKey } from '../credentials.ts';

export interface RevokeApiKey {
  apiKeyId: string;
  expectedVersion?: number | null;
}

/** Takes effect everywhere within a second; revoking a revoked key changes nothing. */
export function revokeApiKey(ctx: Context, input: RevokeApiKey): Promise<ApiKey> {
  return transact(ctx, async (ctx) => {
    const key = await ctx.em.findOne(ApiKey, { id: requireId(input.apiKeyId, 'ApiKey') }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!key) refuse('NOT_FOUND', ['input', 'apiKeyId']);
    insistOnVersion(input.expectedVersion, key.version);
    if (key.revokedAt) return key;
    key.revokedAt = ctx.services.now();
    record(ctx, 'key.revoked', { audience: 'ADMINS', changes: [change('key', null, publicId('ApiKey', key.id))] });
    return key;
  });
}
