import type { Context } from '../../core/context.ts';
import { publicIdOf } from '../../core/ids.ts';
import type { Scope } from '../shape/shape.ts';
import { mark } from './json-text.ts';

/** Computes the value at one place of the answer from what the statement read. */
export type Fill<Reader> = (read: unknown, reader: Reader, args: readonly Record<string, unknown>[]) => unknown;

export interface SharedPlaceholder {
  isPersonal: false;
  fill: Fill<Scope>;
}

/** The value depends on the viewer. */
export interface PersonalPlaceholder {
  isPersonal: true;
  fill: Fill<Context>;
}

export type Placeholder = SharedPlaceholder | PersonalPlaceholder;

/** The value of a placeholder that only checks what was read, and leaves nothing in the answer. */
export const nothing = Symbol('nothing');

const marks = new RegExp(`${mark.id}(...)(.{36})|${mark.instant}(-?\\d+)\\.?(\\d*)${mark.end}|${mark.computed}(\\d+):([^${mark.end}]*)${mark.end}`, 'g');

/** Fills everything into the JSON of a statement that the database cannot produce: public ids, timestamps and computed values. */
export function fillPlaceholders<Reader>(
  json: string,
  placeholders: readonly { fill: Fill<Reader> }[],
  reader: Reader,
  args: readonly Record<string, unknown>[],
): string {
  return json.replace(marks, (_, prefix?: string, uuid?: string, seconds?: string, fraction?: string, placeholder?: string, read?: string) => {
    if (prefix && uuid) return `"${publicIdOf(prefix, uuid)}"`;
    if (seconds) return `"${instant(seconds, fraction ?? '')}"`;
    const value = placeholders[Number(placeholder)]?.fill(JSON.parse(read ?? 'null'), reader, args) ?? null;
    return value === nothing ? '' : JSON.stringify(value);
  });
}

/** RFC 3339 in UTC with milliseconds; the microseconds of PostgreSQL are cut off. */
function instant(seconds: string, fraction: string): string {
  return new Date(Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))).toISOString();
}
