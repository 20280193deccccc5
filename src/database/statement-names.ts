import { createHash } from 'node:crypto';

/** Characters: a longer statement is planned each time instead, since each connection would keep its plan of several megabytes. */
const maxLength = 32_768;

/** The name that a statement is prepared under, which follows from its text; none for a long one. */
export function nameFor(text: string): { name?: string } {
  return text.length > maxLength ? {} : { name: createHash('sha256').update(text).digest('base64url').slice(0, 22) };
}
