import type { Context } from '../../core/context.ts';
import { publicIdOf } from '../../core/ids.ts';
import type { Scope } from '../shape/shape.ts';
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

const known = `${mark.id}(...)(.{36})|${mark.instant}(-?\\d+)\\.?(\\d*)${mark.end}`;
const computed = `${mark.computed}(\\d+):([^${mark.end}]*)${mark.end}`;
const marks = new RegExp(`${known}|${computed}`, 'g');
const knownMarks = new RegExp(known, 'g');
const computedMarks = new RegExp(computed, 'g');

/** Fills everything into the JSON of a statement that the database cannot produce: public ids, timestamps and computed values. */
export function fillSlots<Reader>(json: string, slots: readonly { fill: Fill<Reader> }[], reader: Reader, args: readonly Record<string, unknown>[]): string {
  return json.replace(marks, (_, prefix?: string, uuid?: string, seconds?: string, fraction?: string, slot?: string, read?: string) => {
    if (slot === undefined) return knownText(prefix, uuid, seconds, fraction);
    return computedText(slots[Number(slot)], read, reader, args);
  });
}

/** Fills in what is the same for everybody and always: ids and timestamps. */
export function fillKnown(json: string): string {
  return json.replace(knownMarks, (_, prefix?: string, uuid?: string, seconds?: string, fraction?: string) => knownText(prefix, uuid, seconds, fraction));
}

/** Fills in what `fillKnown` left: the values that may depend on the reader and the moment. */
export function fillComputed<Reader>(json: string, slots: readonly { fill: Fill<Reader> }[], reader: Reader, args: readonly Record<string, unknown>[]): string {
  if (slots.length === 0) return json;
  return json.replace(computedMarks, (_, slot: string, read: string) => computedText(slots[Number(slot)], read, reader, args));
}

function knownText(prefix = '', uuid = '', seconds = '', fraction = ''): string {
  return uuid ? `"${publicIdOf(prefix, uuid)}"` : `"${instant(seconds, fraction)}"`;
}

function computedText<Reader>(slot: { fill: Fill<Reader> } | undefined, read = 'null', reader: Reader, args: readonly Record<string, unknown>[]): string {
  const value = slot?.fill(JSON.parse(read), reader, args) ?? null;
  return value === nothing ? '' : JSON.stringify(value);
}

/** RFC 3339 in UTC with milliseconds; the microseconds of PostgreSQL are cut off. */
function instant(seconds: string, fraction: string): string {
  return new Date(Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))).toISOString();
}
