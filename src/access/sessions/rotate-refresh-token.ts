import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../core/context.ts';
import { Refusal, refuse } from '../../core/refusal.ts';
import { acceptedSecrets } from '../../core/secrets.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { Principal } from '../../people/principal.ts';
import { RefreshToken, Session } from '../credentials.ts';
import { type NewToken, type ParsedToken, sameHash } from '../token-format.ts';
import { endSession } from './end-session.ts';
import { nextRefreshToken } from './next-refresh-token.ts';
import { answerOf, type Grant, grant } from './session.ts';

/** Two tabs may refresh at the same moment, and a client whose answer was lost asks again. */
const graceMs = 10_000;

/** A refresh token works once, and gives the same answer again within the grace. If it is used later it was copied, and the whole session ends. */
export async function rotateRefreshToken(ctx: Context, token: ParsedToken, text: string): Promise<Grant> {
  const outcome = await transact<Grant | Refusal>(ctx, async (ctx) => {
    const at = ctx.services.now();
    const stored = await ctx.em.findOne(RefreshToken, { id: token.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!stored || !sameHash(stored.hash, token.hash)) return new Refusal('SESSION_ENDED');
    const session = await ctx.em.findOneOrFail(Session, { id: stored.sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (stored.usedAt && at.getTime() - stored.usedAt.getTime() > graceMs) endSession(ctx, session);
    if (!(await isOpen(ctx, session, at))) return new Refusal('SESSION_ENDED');
    if (!stored.usedAt) return use(ctx, stored, session, text, at);
    return answerOf(ctx, session, await givenNextOf(ctx, text, stored.usedAt), stored.usedAt);
  });
  return outcome instanceof Refusal ? refuse(outcome.code, ['input', 'refreshToken']) : outcome;
}

function use(ctx: Transaction, stored: RefreshToken, session: Session, text: string, at: Date): Grant {
  stored.usedAt = at;
  return grant(ctx, session, nextRefreshToken(ctx.services.secret, ctx.tenant.id, text, at), at);
}

/** While the secret is exchanged, the token may have been given under either. */
async function givenNextOf({ services, tenant, em }: Transaction, used: string, usedAt: Date): Promise<NewToken> {
  const [first, ...others] = acceptedSecrets(services).map((secret) => nextRefreshToken(secret, tenant.id, used, usedAt)) as [NewToken, ...NewToken[]];
  for (const other of others) if (await em.findOne(RefreshToken, { id: other.id })) return other;
  return first;
}

async function isOpen(ctx: Transaction, session: Session, at: Date): Promise<boolean> {
  if (session.revokedAt || session.expiresAt <= at) return false;
  return (await ctx.em.count(Principal, { id: session.principalId, isActive: true })) > 0;
}
