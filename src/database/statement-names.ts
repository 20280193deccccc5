import { createHash } from 'node:crypto';

/** Prepared statements stay on a connection forever, so their number is limited. */
const maxNames = 500;
const names = new Map<string, string>();

/** Characters: a longer statement is planned each time instead, since each connection would keep its plan of several megabytes. */
const maxLength = 32_768;

/** The name that a statement is prepared under; none for a long one, and none once all are used. */
export function nameFor(text: string): { name?: string } {
  const existing = names.get(text);
  if (existing) return { name: existing };
  if (text.length > maxLength) return {};
  if (names.size === maxNames) return {};
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return { name };
}
