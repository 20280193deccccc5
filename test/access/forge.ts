import { createHmac, createSign, type KeyObject } from 'node:crypto';

export type Seal = (input: string) => Buffer;
export type Part = Record<string, unknown> | string;

/** A token with any header and claims at all, which no library would sign for us; a text is taken as it stands. */
export function forge(header: Part, claims: Part, seal: Seal): string {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${seal(input).toString('base64url')}`;
}

export const hmac =
  (secret: string, bits: 256 | 384 | 512 = 256): Seal =>
  (input) =>
    createHmac(`sha${bits}`, secret).update(input).digest();

export const signature =
  (key: KeyObject, bits: 256 | 384 | 512 = 256): Seal =>
  (input) =>
    createSign(`sha${bits}`).update(input).sign({ key, dsaEncoding: 'ieee-p1363' });

export const unsigned: Seal = () => Buffer.alloc(0);

function encode(part: Part): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
}
