import { createHmac } from 'node:crypto';
import type { Services } from '../../core/context.ts';
import { sealWith, unsealWith } from '../../core/seal.ts';
import { acceptedSecrets } from '../../core/secrets.ts';

/** Whose secret it is: what was sealed for one person opens for nobody else. */
export interface Sealing {
  /** The secret of the server. */
  secret: string;
  tenantId: string;
  principalId: string;
}

/** A secret as the database keeps it. */
export function seal(sealing: Sealing, plain: Uint8Array): string {
  return sealWith(keyOf(sealing), plain);
}

/** `null` where the secret of the server is another one by now, or the text was changed. */
export function unseal(sealing: Sealing, text: string): Uint8Array | null {
  return unsealWith(keyOf(sealing), text);
}

/** The same, where the secret of the server may be the one before. */
export function unsealAny(services: Pick<Services, 'secret' | 'oldSecret'>, whose: Omit<Sealing, 'secret'>, text: string): Uint8Array | null {
  for (const secret of acceptedSecrets(services)) {
    const plain = unseal({ secret, ...whose }, text);
    if (plain) return plain;
  }
  return null;
}

function keyOf({ secret, tenantId, principalId }: Sealing): Buffer {
  return createHmac('sha256', secret).update(`second factor ${tenantId} ${principalId}`).digest();
}
