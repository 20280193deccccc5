import { createHash } from 'node:crypto';

/** Each connection keeps what was prepared on it for ever, so names are few. */
const most = 500;
const names = new Map<string, string>();

/** The name a statement is prepared under; none once all are given out. */
export function nameFor(text: string): { name?: string } {
  const known = names.get(text);
  if (known) return { name: known };
  if (names.size === most) return {};
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return { name };
}
