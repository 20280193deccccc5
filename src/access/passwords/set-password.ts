import { LockMode } from '@mikro-orm/core';
import type { Transaction } from '../../core/transaction.ts';
import { Password } from '../credentials.ts';
import { endSessionsOf } from '../sessions/end-session.ts';

/** A new password ends every session that was opened with the old one, but that of the caller, if any. Anyone who signs in with the former password at this moment is waited for, so that their session ends too. */
export async function setPasswordIn(ctx: Transaction, principalId: string, hash: string): Promise<Password> {
  const changedAt = ctx.services.now();
  const former = await ctx.em.findOne(Password, { id: principalId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!former) return ctx.em.create(Password, { tenantId: ctx.tenant.id, id: principalId, hash, changedAt });
  await endSessionsOf(ctx, principalId);
  return Object.assign(former, { hash, changedAt });
}
