import { LockMode } from '@mikro-orm/core';
import type { Context } from '../core/context.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { Refusal, refuse } from '../core/refusal.ts';
import { type Transaction, transact } from '../core/transact.ts';
import { Principal } from '../people/principal.ts';
import { RefreshToken, Session } from './credentials.ts';
import { type Grant, grant } from './session.ts';
import { type ParsedToken, sameHash } from './token-format.ts';

/** A refresh token works once. If it is used again it was copied, and the whole session ends. */
export async function rotateRefreshToken(ctx: Context, token: ParsedToken): Promise<Grant> {
  const outcome = await transact<Grant | Refusal>(ctx, async (ctx) => {
    const stored = await ctx.em.findOne(RefreshToken, { id: token.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!stored || !sameHash(stored.hash, token.hash)) return new Refusal('SESSION_ENDED');
    const session = await ctx.em.findOneOrFail(Session, { id: stored.sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (stored.usedAt) endSession(ctx, session);
    if (!(await isOpen(ctx, session))) return new Refusal('SESSION_ENDED');
    stored.usedAt = ctx.now();
    return grant(ctx, session);
  });
  return outcome instanceof Refusal ? refuse(outcome.code, ['input', 'refreshToken']) : outcome;
}

/** Recorded as an event, so that open sockets of the session learn of it from the feed. */
function endSession(ctx: Transaction, session: Session): void {
  if (session.revokedAt) return;
  session.revokedAt = ctx.now();
  record(ctx, 'session.ended', { audience: 'ADMINS', changes: [{ field: 'user', before: publicId('User', session.principalId), after: null }] });
}

async function isOpen(ctx: Transaction, session: Session): Promise<boolean> {
  if (session.revokedAt || session.expiresAt <= ctx.now()) return false;
  return (await ctx.em.count(Principal, { id: session.principalId, isActive: true })) > 0;
}
