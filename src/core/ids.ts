import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import { appError } from './app-error.ts';
import { type IdType, registry } from './registry.ts';
import { typeId, uuidOf } from './type-id.ts';

export type { IdType } from './registry.ts';

/** A new UUIDv7 with the given instant as its time. */
export function newId(at: Date): string {
  return v7({ msecs: at.getTime(), random: randomBytes() });
}

const [pool, needed] = [Buffer.alloc(4_096), 16];
let used = pool.length;

/** To ask for many at once costs as much as to ask for a few. */
function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += needed;
  return pool.subarray(used - needed, used);
}

/** `tkt_01h2xcejqtf2nbrexx3vqjhp41` is a prefix and a UUIDv7 in base 32. */
export function publicId(type: IdType, uuid: string): string {
  return publicIdOf(registry().prefixes[type], uuid);
}

export function publicIdOf(prefix: string, uuid: string): string {
  return typeId(prefix, uuid);
}

/** The prefix of the ids of a GraphQL type. */
export function prefixOf(type: string): string {
  const prefix: string | undefined = registry().prefixes[type as IdType];
  if (!prefix) throw new Error(`A ${type} has no id of its own.`);
  return prefix;
}

/** The UUID of a public id, or `null` if it is not an id of these types. */
export function readId(text: string, ...types: IdType[]): string | null {
  const { prefixes } = registry();
  return wellFormed.test(text) && types.some((type) => text.startsWith(prefixes[type])) ? uuidOf(text) : null;
}

/** The UUID of a public id; an id of another type is refused. */
export function requireId(text: string, ...types: IdType[]): string {
  const uuid = readId(text, ...types);
  if (uuid !== null) return uuid;
  const message = `Expected an id that starts with ${types.map((type) => `${prefixOf(type)}_`).join(' or ')}.`;
  throw appError('BAD_USER_INPUT', message, { isAtFault: (value) => isIdText(value, text) });
}

/** The eleventh digit holds the version of the UUID and the fourteenth its variant (RFC 9562); no other bits are a UUID. */
const wellFormed = /^([a-z]{3})_[0-7][0-9a-hjkmnp-tv-z]{9}[2-9a-h][0-9a-hjkmnp-tv-z]{2}[89abrstv][0-9a-hjkmnp-tv-z]{12}$/;

/** `null` for a text that is no id. */
export function typeOfId(text: string): IdType | null {
  const prefix = wellFormed.exec(text)?.[1];
  const { prefixes } = registry();
  return (Object.keys(prefixes) as IdType[]).find((type) => prefixes[type] === prefix) ?? null;
}

/** Ids may be given as whole numbers, which GraphQL makes texts of. */
export function isIdText(value: unknown, text: string): boolean {
  return (typeof value === 'string' || typeof value === 'number') && String(value) === text;
}
