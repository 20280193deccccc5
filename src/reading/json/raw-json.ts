import type { Context } from '../../core/context.ts';

/** Reads the same for another request of the same viewer; `null` where there is nothing to read, or where the plan is no longer kept. */
export type RepeatedRead = (ctx: Context) => Promise<RawJson | null>;

/** Finished JSON that is sent to the client without being parsed again. */
export class RawJson {
  readonly text: string;
  /** Absent where more than one statement has to be run for it. */
  readonly repeat: (() => RepeatedRead) | undefined;

  constructor(text: string, repeat?: () => RepeatedRead) {
    this.text = text;
    this.repeat = repeat;
  }

  /** For serializers that do not know this class. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Serializes a value that may contain finished JSON. Texts are added, not joined: `join` would copy a long one at each level. */
export function toJson(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (!Array.isArray(value) && !isPlain(value)) return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const one of value) text += `${text && ','}${toJson(one ?? null)}`;
    return `[${text}]`;
  }
  for (const [key, one] of Object.entries(value)) if (one !== undefined) text += `${text && ','}${JSON.stringify(key)}:${toJson(one)}`;
  return `{${text}}`;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Counts the objects in a JSON text whose first key is a name, as in all that GraphQL answers. A brace at the end of a string has a quote behind it too, but then no name. */
export function objectsIn(json: string): number {
  let count = 0;
  for (let at = json.indexOf('{"'); at !== -1; at = json.indexOf('{"', at + 2)) if (beginsName(json.charCodeAt(at + 2))) count += 1;
  return count;
}

const underscore = 0x5f;
/** Makes a capital letter of ASCII a small one. */
const smallBit = 0x20;
const [smallA, smallZ] = [0x61, 0x7a];

function beginsName(code: number): boolean {
  const small = code | smallBit;
  return code === underscore || (small >= smallA && small <= smallZ);
}
