import { createHash, randomBytes } from 'node:crypto';
import { toBase32 } from '../base32.ts';

const count = 10;
const bytes = 10;

export interface RecoveryCodes {
  /** Shown once. */
  codes: string[];
  hashes: string[];
}

/** Eighty random bits each, which need no slow hash. */
export function makeRecoveryCodes(): RecoveryCodes {
  const codes = Array.from({ length: count }, () => toBase32(BigInt(`0x${randomBytes(bytes).toString('hex')}`), 16).replace(/(.{4})(?=.)/g, '$1-'));
  return { codes, hashes: codes.map(hashOfRecoveryCode) };
}

/** Spaces, hyphens and capitals do not matter, nor the letters that look like a digit. */
export function hashOfRecoveryCode(text: string): string {
  const plain = text.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return createHash('sha256').update(`recovery code ${plain}`).digest('base64url');
}
