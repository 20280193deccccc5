import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { inject } from 'vitest';

interface Refused {
  userErrors?: { code?: string }[];
}

const written = new Set<string>();

/** Notes which code which mutation gave, in a file of this worker. */
export function recordRefusals(document: unknown, answer: unknown): void {
  const refused = Object.entries((answer ?? {}) as Record<string, Refused | null>).filter(([, payload]) => payload?.userErrors?.length);
  if (refused.length === 0 || typeof document !== 'string') return;
  const mutations = mutationsByAlias(document);
  const lines = refused.flatMap(([alias, payload]) => payload?.userErrors?.map(({ code }) => `${mutations.get(alias)} ${code}\n`) ?? []);
  for (const line of lines.filter((line) => !written.has(line))) {
    written.add(line);
    appendFileSync(join(inject('seenRefusals'), `${process.pid}.txt`), line);
  }
}

function mutationsByAlias(document: string): Map<string, string> {
  const operations = parse(document).definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition] : []));
  const fields = operations.flatMap(({ selectionSet }) => selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one] : [])));
  return new Map(fields.map(({ name, alias }) => [(alias ?? name).value, name.value]));
}
