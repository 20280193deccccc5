import { createHmac } from 'node:crypto';
import { v7 } from 'uuid';
import { makeToken, type NewToken } from '../token-format.ts';

/**
 * The token that follows a refresh token used at that time: always the same one, so that a repeated use gets the same answer though only hashes
 * are stored. It needs the server's secret and the used token: with either alone nobody finds it.
 */
export function nextRefreshToken(secret: string, tenantId: string, used: string, usedAt: Date): NewToken {
  const derived = createHmac('sha512', secret).update(`refresh token after ${used}`).digest();
  const id = v7({ msecs: usedAt.getTime(), random: derived.subarray(32, 48) });
  return makeToken('rlr', tenantId, id, derived.subarray(0, 32));
}
