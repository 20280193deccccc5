import { TypeID } from 'typeid-js';
import { v7 } from 'uuid';
import { appError } from './app-error.ts';

/** The prefixes of public ids: `tkt_01h2xcejqtf2nbrexx3vqjhp41` is a prefix and a UUIDv7 in base 32. */
export const prefixes = {
  Ticket: 'tkt',
  User: 'usr',
  ApiKey: 'key',
  SystemActor: 'sys',
  Organization: 'org',
  Queue: 'que',
  Status: 'sta',
  Severity: 'sev',
  Category: 'cat',
  Qualification: 'qua',
  BusinessCalendar: 'cal',
  SlaPolicy: 'pol',
  Entitlement: 'ent',
  Release: 'rel',
  Relation: 'lnk',
  Message: 'msg',
  Article: 'art',
  TicketEvent: 'evt',
} as const;

export type IdType = keyof typeof prefixes;

/** A new UUIDv7 with the given instant as its time. */
export function newId(at: Date): string {
  return v7({ msecs: at.getTime() });
}

export function publicId(type: IdType, uuid: string): string {
  return publicIdOf(prefixes[type], uuid);
}

export function publicIdOf(prefix: string, uuid: string): string {
  return TypeID.fromUUID(prefix, uuid).toString();
}

/** The prefix of the ids of a GraphQL type. */
export function prefixOf(type: string): string {
  if (!(type in prefixes)) throw new Error(`A ${type} has no id of its own.`);
  return prefixes[type as IdType];
}

/** The UUID of a public id, or `null` if it is not an id of these types. */
export function readId(text: string, ...types: IdType[]): string | null {
  const type = typeOfId(text);
  return type && types.includes(type) ? TypeID.fromString(text).toUUID() : null;
}

/** The UUID of a public id; an id of another type is refused. */
export function requireId(text: string, ...types: IdType[]): string {
  const uuid = readId(text, ...types);
  if (uuid === null) throw appError('BAD_USER_INPUT', `Expected an id that starts with ${types.map((type) => `${prefixes[type]}_`).join(' or ')}.`);
  return uuid;
}

const wellFormed = /^([a-z]{3})_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

export function typeOfId(text: string): IdType | null {
  const prefix = wellFormed.exec(text)?.[1];
  return (Object.keys(prefixes) as IdType[]).find((type) => prefixes[type] === prefix) ?? null;
}
