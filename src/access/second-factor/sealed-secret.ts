import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Services } from '../../core/context.ts';
import { acceptedSecrets } from '../../core/secrets.ts';

/** Whose secret it is: what was sealed for one person opens for nobody else. */
export interface Sealing {
  /** The secret of the server. */
  secret: string;
  tenantId: string;
  principalId: string;
}

const algorithm = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];

/** A secret as the database keeps it. */
export function seal(sealing: Sealing, plain: Uint8Array): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyOf(sealing), iv, { authTagLength: tagBytes });
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** `null` where the secret of the server is another one by now, or the text was changed. */
export function unseal(sealing: Sealing, text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  const [iv, tag, sealed] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes), bytes.subarray(ivBytes + tagBytes)];
  try {
    const decipher = createDecipheriv(algorithm, keyOf(sealing), iv, { authTagLength: tagBytes }).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    return null;
  }
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
