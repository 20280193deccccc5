import { LockMode } from '@mikro-orm/core';
import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { publicId, requireId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { findPerson } from '../../people/find-person.ts';
import { Session } from '../credentials.ts';

/** Ends the session of the caller. */
export function signOut(ctx: Context): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    if (!ctx.sessionId) refuse('NO_SESSION', []);
    endSession(ctx, await lockSession(ctx, ctx.sessionId));
    return { id: ctx.actor.id };
  });
}

/** Ends a session of one's own; an admin ends anybody's. */
export function endSessionById(ctx: Context, { sessionId }: { sessionId: string }): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const session = await ctx.em.findOne(Session, { id: requireId(sessionId, 'Session') }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!session || !mayEnd(ctx, session.principalId)) refuse('NOT_FOUND', ['input', 'sessionId']);
    endSession(ctx, session);
    return { id: session.principalId };
  });
}

/** Ends all sessions of a person, but not the one that asks. */
export function endSessions(ctx: Context, { userId }: { userId?: string | null }): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const path = ['input', 'userId'];
    const id = userId == null ? ctx.actor.id : requireId(userId, 'User');
    if (!mayEnd(ctx, id)) refuse('NOT_ALLOWED', path);
    if (userId != null) await findPerson(ctx, userId, path);
    await endSessionsOf(ctx, id);
    return { id };
  });
}

function mayEnd({ actor }: Context, principalId: string): boolean {
  return principalId === actor.id || may(actor, 'tenant:admin');
}

function lockSession(ctx: Transaction, id: string): Promise<Session> {
  return ctx.em.findOneOrFail(Session, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Ends all sessions of the person but that of the caller. */
export async function endSessionsOf(ctx: Transaction, principalId: string): Promise<void> {
  const sessions = await ctx.em.find(Session, { principalId, revokedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const others = sessions.filter(({ id }) => id !== ctx.sessionId);
  for (const session of others) session.revokedAt = ctx.services.now();
  if (others.length > 0) recordEnd(ctx, principalId);
}

export function endSession(ctx: Transaction, session: Session): void {
  if (session.revokedAt) return;
  session.revokedAt = ctx.services.now();
  recordEnd(ctx, session.principalId);
}

/** An event, so that open sockets of the session learn of it from the feed. */
function recordEnd(ctx: Transaction, principalId: string): void {
  record(ctx, 'session.ended', { audience: 'ADMINS', changes: [change('user', publicId('User', principalId), null)] });
}
