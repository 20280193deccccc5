import { newId } from '../../core/ids.ts';
import type { Transaction } from '../../core/transaction.ts';
import { signAccessToken } from '../access-token.ts';
import { RefreshToken, Session } from '../credentials.ts';
import { makeToken, type NewToken } from '../token-format.ts';

const day = 86_400_000;
const refreshDays = 30;

/** A short-lived access token, and the refresh token that comes after it. */
export interface Grant {
  accessToken: string;
  accessTokenExpiresAt: Date;
  refreshToken: string;
  principalId: string;
  sessionId: string;
  usedSecondFactor: boolean;
}

/** Opens a session for the actor. */
export async function openSession(ctx: Transaction, usedSecondFactor: boolean): Promise<Grant> {
  const at = ctx.services.now();
  const session = ctx.em.create(Session, {
    tenantId: ctx.tenant.id,
    id: newId(at),
    principalId: ctx.actor.id,
    createdAt: at,
    expiresAt: new Date(at.getTime() + refreshDays * day),
    secondFactorAt: usedSecondFactor ? at : null,
  });
  await ctx.em.flush();
  return grant(ctx, session, makeToken('rlr', session.tenantId, newId(at)), at);
}

/** Stores the hash of the refresh token. */
export function grant(ctx: Transaction, session: Session, refresh: NewToken, at: Date): Grant {
  const { tenantId, id: sessionId, expiresAt } = session;
  ctx.em.create(RefreshToken, { tenantId, id: refresh.id, sessionId, hash: refresh.hash, expiresAt });
  return answerOf(ctx, session, refresh, at);
}

/** The same arguments give the same tokens. */
export function answerOf(ctx: Transaction, session: Session, refresh: NewToken, at: Date): Grant {
  const { tenantId, principalId, id: sessionId, secondFactorAt } = session;
  const access = signAccessToken(ctx.services.secret, { tenantId, principalId, sessionId }, at);
  const tokens = { accessToken: access.token, accessTokenExpiresAt: access.expiresAt, refreshToken: refresh.text };
  return { ...tokens, principalId, sessionId, usedSecondFactor: Boolean(secondFactorAt) };
}
