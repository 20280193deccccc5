import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { Password, Session } from './credentials.ts';
import { hashPassword, isAcceptablePassword } from './password.ts';

/** A new password ends every session that was opened with the old one. */
export async function setPassword(ctx: Context, principalId: string, plain: string): Promise<Password> {
  if (!isAcceptablePassword(plain)) refuse('INVALID', ['input', 'password']);
  const hash = await hashPassword(plain);
  return transact(ctx, async (ctx) => {
    const at = ctx.services.now();
    const former = await ctx.em.findOne(Password, { id: principalId });
    if (!former) return ctx.em.create(Password, { tenantId: ctx.tenant.id, id: principalId, hash, changedAt: at });
    const sessions = await ctx.em.find(Session, { principalId, revokedAt: null });
    for (const session of sessions) session.revokedAt = at;
    if (sessions.length > 0) record(ctx, 'session.ended', { audience: 'ADMINS', changes: [change('user', publicId('User', principalId), null)] });
    former.hash = hash;
    former.changedAt = at;
    return former;
  });
}
