import type { Context } from '../core/context.ts';
import { newId } from '../core/ids.ts';
import { type Transaction, transact } from '../core/transact.ts';
import { signAccessToken } from './access-token.ts';
import { RefreshToken, Session } from './credentials.ts';
import { makeToken } from './token-format.ts';

const day = 86_400_000;
const refreshDays = 30;

/** A short-lived access token, and a refresh token that works once. */
export interface Grant {
  accessToken: string;
  accessTokenExpiresAt: Date;
  refreshToken: string;
  principalId: string;
  sessionId: string;
}

/** Opens a session for the actor. */
export function openSession(ctx: Context): Promise<Grant> {
  return transact(ctx, async (ctx) => {
    const at = ctx.now();
    const session = ctx.em.create(Session, {
      tenantId: ctx.tenant.id,
      id: newId(at),
      principalId: ctx.actor.id,
      createdAt: at,
      expiresAt: new Date(at.getTime() + refreshDays * day),
    });
    await ctx.em.flush();
    return grant(ctx, session);
  });
}

export function grant(ctx: Transaction, session: Session): Grant {
  const at = ctx.now();
  const { tenantId, principalId, id: sessionId } = session;
  const id = newId(at);
  const refresh = makeToken('rlr', tenantId, id);
  ctx.em.create(RefreshToken, { tenantId, id, sessionId, hash: refresh.hash, expiresAt: session.expiresAt });
  const access = signAccessToken(ctx.services.secret, { tenantId, principalId, sessionId }, at);
  return { accessToken: access.token, accessTokenExpiresAt: access.expiresAt, refreshToken: refresh.text, principalId, sessionId };
}
