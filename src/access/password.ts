import { hash, parseOptions, verify } from '@node-rs/argon2';
import { openSemaphore } from '../core/semaphore.ts';

/** OWASP's minimum for argon2id, which is this library's default algorithm. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Halves of surrogate pairs all reach argon2 as the same replacement character. */
const HALF_CHARACTER = /\p{Cs}/u;
const ARGON2ID = '$argon2id$v=19$';

/** Nobody's password: an unknown account is checked against it and so takes as long as a known one. */
const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$2zs9Xhbo0AkB8E/gnJH9HA$MH4OOto6W5zAKSBSTQsMyPeIEvzAfRv7oODlcZWc7vw';

/** Three, because a fourth would take the last of libuv's four threads: a file read then waited 5.8 ms instead of 0.1. */
const inTurn = openSemaphore(3, 100);

export function isAcceptablePassword(plain: string): boolean {
  return !isTooLong(plain) && [...plain].length >= 8 && !HALF_CHARACTER.test(plain);
}

export async function hashPassword(plain: string): Promise<string> {
  if (!isAcceptablePassword(plain)) throw new RangeError('A password has 8 to 128 characters');
  return inTurn(() => hash(canonical(plain), STRENGTH));
}

export async function verifyPassword(hashed: string | null, plain: string): Promise<boolean> {
  if (isTooLong(plain)) return false;
  const matches = await inTurn(() => verify(hashed ?? NOBODYS_HASH, canonical(plain)));
  return matches && hashed !== null;
}

/** True for a hash weaker than we make today, to be replaced while the password is at hand. */
export function needsRehash(hashed: string): boolean {
  const made = parseOptions(hashed);
  return !hashed.startsWith(ARGON2ID) || made.memoryCost < STRENGTH.memoryCost || made.timeCost < STRENGTH.timeCost;
}

/** A character is a code point, which takes one or two units; the units are looked at first because counting walks the text. */
function isTooLong(plain: string): boolean {
  return plain.length > 256 || [...plain].length > 128;
}

/** Keyboards differ in how they spell "ñ"; NIST SP 800-63B asks for one normal form. */
function canonical(plain: string): string {
  return plain.normalize('NFC');
}
