import { createHmac } from 'node:crypto';
import { toBase32 } from '../access/base32.ts';
import { sameHash } from '../access/token-format.ts';
import type { Services } from '../core/context.ts';
import { acceptedSecrets } from '../core/secrets.ts';

export type Secrets = Pick<Services, 'secret' | 'oldSecret'>;

/** Letters and digits that survive a mail program, which may change capitals; each stands for five bits. */
export function sign({ secret }: Pick<Secrets, 'secret'>, what: string, length: number): string {
  const digest = createHmac('sha256', secret).update(what).digest('hex');
  return toBase32(BigInt(`0x${digest}`) & ((1n << BigInt(5 * length)) - 1n), length);
}

export function isSigned(secrets: Secrets, what: string, signature: string): boolean {
  const given = Buffer.from(signature);
  return acceptedSecrets(secrets).some((secret) => sameHash(Buffer.from(sign({ secret }, what, signature.length)), given));
}
