import { availableParallelism } from 'node:os';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { type Claim, openPasswordTurns } from './password-turns.ts';

/** OWASP's minimum parameters for argon2id, the default algorithm of this library. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** argon2 receives every lone surrogate as the same replacement character. */
const LONE_SURROGATE = /\p{Cs}/u;
/** UTF-16 units of 128 characters at most. */
const MAX_UNITS = 256;
const ARGON2ID = '$argon2id$v=19$';

/** An unknown account is checked against this hash, so that the answer takes as long as for a known one. */
const DUMMY_HASH = '$argon2id$v=19$m=19456,t=2,p=1$2zs9Xhbo0AkB8E/gnJH9HA$MH4OOto6W5zAKSBSTQsMyPeIEvzAfRv7oODlcZWc7vw';

/**
 * At most three, because a fourth would occupy the last of libuv's four threads: a file read then took 5.8 ms instead of 0.1 ms. One processor is
 * left to everything else, or queries wait while many sign in.
 */
export const hashesAtOnce = Math.max(1, Math.min(3, availableParallelism() - 1));
const inTurn = openPasswordTurns({ atOnce: hashesAtOnce, maxWaiting: 100, maxWaitMs: 5_000 });
let computed = 0;

/** How many hashes this process has computed. */
export function hashesComputed(): number {
  return computed;
}

export function isAcceptablePassword(plain: string): boolean {
  return !isTooLong(plain) && [...plain].length >= 8 && !LONE_SURROGATE.test(plain);
}

export async function hashPassword(plain: string): Promise<string> {
  if (!isAcceptablePassword(plain)) throw new RangeError('A password has 8 to 128 characters');
  return compute(null, () => hash(canonical(plain), PARAMETERS));
}

/** Always computes one hash, also without a stored one or for a password that is too long: the time must not tell which it was. */
export async function verifyPassword(hashed: string | null, plain: string, claim: Claim | null = null): Promise<boolean> {
  const matches = await compute(claim, () => verify(hashed ?? DUMMY_HASH, canonical(plain.slice(0, MAX_UNITS))));
  return matches && hashed !== null && !isTooLong(plain);
}

function compute<Result>(claim: Claim | null, work: () => Promise<Result>): Promise<Result> {
  return inTurn(claim, () => {
    computed += 1;
    return work();
  });
}

/** True for a hash weaker than today's; it is replaced at the next sign-in. */
export function needsRehash(hashed: string): boolean {
  const used = parseOptions(hashed);
  return !hashed.startsWith(ARGON2ID) || used.memoryCost < PARAMETERS.memoryCost || used.timeCost < PARAMETERS.timeCost;
}

/** A character is a code point of one or two units; checking the units first avoids walking a long text. */
function isTooLong(plain: string): boolean {
  return plain.length > MAX_UNITS || [...plain].length > 128;
}

/** Keyboards encode "ñ" differently; NIST SP 800-63B requires one normal form. */
function canonical(plain: string): string {
  return plain.normalize('NFC');
}
