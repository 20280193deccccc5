import { createHash } from 'node:crypto';

/** Characters: a longer statement is planned each time instead, since each connection would keep its plan of several megabytes. */
const maxLength = 32_768;

/** Names of texts that were asked for before. */
const known = new Map<string, string>();
const mostKnown = 2_000;

/** The name that a statement is prepared under, which follows from its text; none for a long one. */
export function nameFor(text: string): { name?: string } {
  if (text.length > maxLength) return {};
  const name = known.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 22);
  if (known.size < mostKnown) known.set(text, name);
  return { name };
}
