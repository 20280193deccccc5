/** Finished JSON, as it goes to the client: what was read is not taken apart again. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** For those who know nothing of it. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** JSON of an answer that holds finished parts. */
export function toJson(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map((one) => toJson(one ?? null)).join()}]`;
  if (!isPlain(value)) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${toJson(one)}`).join()}}`;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** How many objects a JSON text has; braces within strings are text. */
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
