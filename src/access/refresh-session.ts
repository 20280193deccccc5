import { LockMode } from '@mikro-orm/core';
import { Principal } from '../people/principal.ts';
import type { Context } from '../platform/house.ts';
import { Refusal, refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { RefreshToken, Session } from './credentials.ts';
import { type ReadSecret, sameHash } from './secret-text.ts';
import { type Grant, grant } from './session.ts';

/** Every refresh token works once. One that comes back was stolen or copied: its whole family ends. */
export async function refreshSession(ctx: Context, token: ReadSecret): Promise<Grant> {
  const outcome = await transact<Grant | Refusal>(ctx, async (ctx) => {
    const known = await ctx.em.findOne(RefreshToken, { id: token.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!known || !sameHash(known.hash, token.hash)) return new Refusal('SESSION_ENDED');
    const session = await ctx.em.findOneOrFail(Session, { id: known.sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (known.usedAt) session.revokedAt ??= ctx.now();
    if (!(await isOpen(ctx, session))) return new Refusal('SESSION_ENDED');
    known.usedAt = ctx.now();
    return grant(ctx, session);
  });
  return outcome instanceof Refusal ? refuse(outcome.code, ['input', 'refreshToken']) : outcome;
}

async function isOpen(ctx: Writing, session: Session): Promise<boolean> {
  if (session.revokedAt || session.expiresAt <= ctx.now()) return false;
  return (await ctx.em.count(Principal, { id: session.principalId, isActive: true })) > 0;
}
