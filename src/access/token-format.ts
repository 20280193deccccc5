import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { parse } from 'uuid';
import { fromBase32, toBase32 } from './base32.ts';

/** `rlv` is an API key, `pk` a publishable one, `rlr` a refresh token, `rla` the link of an invitation or of a password reset. */
export type TokenPrefix = 'rlv' | 'pk' | 'rlr' | 'rla';
export type NewToken = { id: string; text: string; hash: Buffer };
export type ParsedToken = { tenantId: string; id: string; hash: Buffer };

const LENGTH = 114;
const SHAPE = /^(rl[var]|pk)_([0-7][0-9a-hjkmnp-tv-z]{25})_([0-7][0-9a-hjkmnp-tv-z]{25})_[0-9a-hjkmnp-tv-z]{59}$/;

/** The token is shown once and only its hash is stored; 256 random bits need no slow hash. */
export function makeToken(prefix: TokenPrefix, tenantId: string, id: string, secret: Buffer = randomBytes(32)): NewToken {
  const body = `${prefix}_${encodeUuid(tenantId)}_${encodeUuid(id)}_${toBase32(BigInt(`0x${secret.toString('hex')}`), 52)}`;
  const text = body + checksum(body);
  return { id, text, hash: hashOf(text) };
}

/** `null` for a malformed token, detected without a database query. */
export function readToken(prefix: TokenPrefix, text: string): ParsedToken | null {
  if (text.length !== prefix.length + LENGTH) return null;
  const [, found, tenant, id] = SHAPE.exec(text) ?? [];
  if (found !== prefix || !tenant || !id) return null;
  if (checksum(text.slice(0, -7)) !== text.slice(-7)) return null;
  return { tenantId: decodeUuid(tenant), id: decodeUuid(id), hash: hashOf(text) };
}

export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** CRC-32 detects every change within 32 neighbouring bits, and so every single wrong character. */
function checksum(body: string): string {
  return toBase32(BigInt(crc32(body)), 7);
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export function encodeUuid(uuid: string): string {
  return toBase32(BigInt(`0x${Buffer.from(parse(uuid)).toString('hex')}`), 26);
}

export function decodeUuid(text: string): string {
  const hex = fromBase32(text).toString(16).padStart(32, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
