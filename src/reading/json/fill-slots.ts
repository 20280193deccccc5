import type { Context } from '../../core/context.ts';
import { publicIdOf } from '../../core/ids.ts';
import type { Scope } from '../shape/shape.ts';
import { instant } from './instant.ts';
import { mark } from './json-text.ts';

/** Computes the value at one place of the answer from what the statement read. */
export type Fill<Reader> = (read: unknown, reader: Reader, args: readonly Record<string, unknown>[]) => unknown;

export interface SharedSlot {
  isPersonal: false;
  fill: Fill<Scope>;
}

/** The value depends on the viewer. */
export interface PersonalSlot {
  isPersonal: true;
  fill: Fill<Context>;
}

export type Slot = SharedSlot | PersonalSlot;

/** The value of a slot that only checks what was read, and leaves nothing in the answer. */
export const nothing = Symbol('nothing');

type Slots<Reader> = readonly { fill: Fill<Reader> }[];
type Arguments = readonly Record<string, unknown>[];

/** Fills everything into the JSON of a statement that the database cannot produce: public ids, timestamps and computed values. */
export function fillSlots<Reader>(json: string, slots: Slots<Reader>, reader: Reader, args: Arguments): string {
  return fillComputed(fillKnown(json), slots, reader, args);
}

/** Fills in what is the same for everybody and always: ids and timestamps. A loop, since a regular expression takes several times as long. */
export function fillKnown(json: string): string {
  const parts: string[] = [];
  let filledTo = 0;
  for (let at = json.indexOf(mark.known); at !== -1; at = json.indexOf(mark.known, filledTo)) {
    const value = at + mark.known.length;
    // An instant is a JSON string; an id has no quotes.
    const isInstant = json[value] === '"';
    parts.push(json.slice(filledTo, at));
    filledTo = isInstant ? json.indexOf('"', value + 1) + 1 : value + prefixLength + uuidLength;
    parts.push(isInstant ? instantText(json, value, filledTo) : idTextOf(json, value));
  }
  if (filledTo === 0) return json;
  parts.push(json.slice(filledTo));
  return parts.join('');
}

function instantText(json: string, start: number, end: number): string {
  return `"${instant(json.slice(start + 1, end - 1))}"`;
}

const prefixLength = 3;
const uuidLength = 36;

function idTextOf(json: string, start: number): string {
  const uuidAt = start + prefixLength;
  return `"${publicIdOf(json.slice(start, uuidAt), json.slice(uuidAt, uuidAt + uuidLength))}"`;
}

const computedMarks = new RegExp(`${mark.computed}(\\d+):([^${mark.end}]*)${mark.end}`, 'g');

/** Fills in what `fillKnown` left: the values that may depend on the reader and the moment. */
export function fillComputed<Reader>(json: string, slots: Slots<Reader>, reader: Reader, args: Arguments): string {
  if (slots.length === 0) return json;
  return json.replace(computedMarks, (_, slot: string, read: string) => computedText(slots[Number(slot)], read, reader, args));
}

function computedText<Reader>(slot: { fill: Fill<Reader> } | undefined, read = 'null', reader: Reader, args: Arguments): string {
  const value = slot?.fill(JSON.parse(read), reader, args) ?? null;
  return value === nothing ? '' : JSON.stringify(value);
}
