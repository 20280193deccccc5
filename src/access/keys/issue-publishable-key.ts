import type { Context } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { newId, publicId } from '../../core/ids.ts';
import { insist, refuseValue } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { makeToken } from '../token-format.ts';
import { whyNotGrant } from './key-permissions.ts';
import { writeKey } from './write-key.ts';

export interface IssuePublishableKey {
  name: string;
  origins: string[];
  expiresAt?: Date | null;
}

/** As the only permission it makes the key a reader; that it is of a visitor leaves what is public. */
const permissions = ['article:read' as const];

/** A key that the pages of a portal show to everybody: anyone who comes with it is a visitor. */
export function issuePublishableKey(ctx: Context, input: IssuePublishableKey): Promise<{ id: string; publishableKey: string }> {
  return transact(ctx, async (ctx) => {
    insist(whyNotGrant(ctx.actor, permissions, false));
    if (input.expiresAt && input.expiresAt <= ctx.services.now()) refuseValue(['input', 'expiresAt'], 'notInFuture');
    const tenantId = ctx.tenant.id;
    const id = newId(ctx.services.now());
    const { text, hash } = makeToken('pk', tenantId, id);
    const origins = [...new Set(input.origins)];
    await writeKey(ctx, { ...input, permissions, origins }, { requesterId: ctx.actor.id, organizationId: null, tenantId, id, hash, hint: text.slice(-4) });
    record(ctx, 'key.issued', { audience: 'ADMINS', changes: [change('key', null, publicId('ApiKey', id))] });
    return { id, publishableKey: text };
  });
}
