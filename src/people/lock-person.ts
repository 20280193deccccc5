import { LockMode } from '@mikro-orm/core';
import { requireId } from '../core/ids.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { Principal } from './principal.ts';

export interface PersonReference {
  userId: string;
  expectedVersion?: number | null;
}

/** The person, locked, at the version that the caller read. */
export async function lockPerson({ em }: Transaction, { userId, expectedVersion }: PersonReference): Promise<Principal> {
  const person = await em.findOne(Principal, { id: requireId(userId, 'User'), kind: 'USER' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!person) refuse('NOT_FOUND', ['input', 'userId']);
  insistOnVersion(expectedVersion, person.version);
  return person;
}
