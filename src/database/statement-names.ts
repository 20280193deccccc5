import { createHash } from 'node:crypto';

/** Prepared statements stay on a connection forever, so their number is limited. */
const maxNames = 500;
const names = new Map<string, string>();

/** The name that a statement is prepared under; none once all are used. */
export function nameFor(text: string): { name?: string } {
  const existing = names.get(text);
  if (existing) return { name: existing };
  if (names.size === maxNames) return {};
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return { name };
}
