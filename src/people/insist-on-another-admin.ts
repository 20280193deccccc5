import { LockMode } from '@mikro-orm/core';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { Principal } from './principal.ts';

/** A tenant never loses its last active admin. All active admins are locked, in one order, so that two cannot leave at once. */
export async function insistOnAnotherAdmin({ em }: Transaction, { id, isActive }: Principal): Promise<void> {
  if (!isActive) return;
  const admins = await em.find(Principal, { kind: 'USER', role: 'ADMIN', isActive: true }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  if (!admins.some((admin) => admin.id !== id)) refuse('LAST_ADMIN', ['input', 'userId']);
}
