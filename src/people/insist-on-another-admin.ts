import { LockMode } from '@mikro-orm/core';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { Principal } from './principal.ts';
import type { Role } from './role.ts';

/** A tenant never loses its last active admin. All active admins are locked, in one order, so that two cannot leave at once. */
export async function insistOnAnotherAdmin({ em }: Transaction, { id, isActive, role }: Principal, roles: readonly Role[]): Promise<void> {
  const ofAdmins = roles.filter(({ isAdmin }) => isAdmin).map(({ key }) => key);
  if (!isActive || !ofAdmins.includes(role ?? '')) return;
  const wanted = { kind: 'USER', role: { $in: ofAdmins }, isActive: true } as const;
  const admins = await em.find(Principal, wanted, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  if (!admins.some((admin) => admin.id !== id)) refuse('LAST_ADMIN', ['input', 'userId']);
}
