import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { Principal } from './principal.ts';

/** The person with this public id, or a refusal at the path it came by. */
export async function findPerson({ em }: Transaction, userId: string, path: string[]): Promise<Principal> {
  return (await em.findOne(Principal, { id: requireId(userId, 'User'), kind: 'USER' })) ?? refuse('NOT_FOUND', path);
}
