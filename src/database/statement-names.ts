import { createHash } from 'node:crypto';

/** Characters: a longer statement is planned each time instead, since each connection would keep its plan of several megabytes. */
const maxLength = 32_768;

/** The names of short statements, as changes of rows are, which are asked for each time. */
const names = new Map<string, string>();
const [mostNames, mostCharacters] = [1_000, 4_096];

/** The name that a statement is prepared under, which follows from its text; none for a long one. */
export function nameFor(text: string): { name?: string } {
  if (text.length > maxLength) return {};
  if (text.length > mostCharacters) return { name: nameOf(text) };
  const known = names.get(text);
  if (known) return { name: known };
  const name = nameOf(text);
  if (names.size >= mostNames) names.clear();
  names.set(text, name);
  return { name };
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
