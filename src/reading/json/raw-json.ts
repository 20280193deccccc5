import type { Context } from '../../core/context.ts';

/** Reads the same for another request of the same viewer; `null` where there is nothing to read, or where the plan is no longer kept. */
export type ReadAgain = (ctx: Context) => Promise<RawJson | null>;

/** Finished JSON that is sent to the client without being parsed again. */
export class RawJson {
  readonly text: string;
  /** Absent where more than one statement has to be run for it. */
  readonly again: (() => ReadAgain) | undefined;

  constructor(text: string, again?: () => ReadAgain) {
    this.text = text;
    this.again = again;
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

/** Counts the objects in a JSON text; braces within strings do not count. */
export function objectsIn(json: string): number {
  let count = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === openBrace) count += 1;
    else if (code === quote) at = endOfString(json, at);
  }
  return count;
}

const [openBrace, quote, backslash] = [0x7b, 0x22, 0x5c];

function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end === -1 ? json.length : end;
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0;
  while (json.charCodeAt(at - 1 - backslashes) === backslash) backslashes += 1;
  return at !== -1 && backslashes % 2 === 1;
}
