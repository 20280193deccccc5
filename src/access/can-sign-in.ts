import type { Transaction } from '../core/transaction.ts';
import type { Principal } from '../people/principal.ts';
import { ApiKey } from './credentials.ts';

/** Whether the person is active, or the key neither revoked nor expired. */
export async function canSignIn({ em, services }: Transaction, { kind, id, isActive }: Principal): Promise<boolean> {
  if (kind !== 'API_KEY' || !isActive) return isActive;
  const key = await em.findOneOrFail(ApiKey, { id });
  return !key.revokedAt && (!key.expiresAt || key.expiresAt > services.now());
}
