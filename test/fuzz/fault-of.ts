import { limits } from '../../src/api/gate/limits.ts';
import { errorTexts } from '../../src/core/error-texts.ts';
import { inside } from '../input/mutations.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever the server said, to be looked at
export type Answer = any;

const waits: readonly string[] = [errorTexts.databaseBusy, errorTexts.configurationBusy].flatMap((text) => Object.values(text));

export const notAvailable = 'the server was not available';

/** What must never stand in an answer, whatever was asked; `null` where all is well. What does not fit the schema is told in the words of graphql-js. */
export function faultOf(answer: Answer): string | null {
  const errors = answer?.errors ?? [];
  const text = JSON.stringify(errors);
  if (errors.some((error: Answer) => error?.extensions?.code === undefined)) return 'an error without a code';
  if (text.includes('"code":"INTERNAL')) return 'an internal error';
  if (errors.some(isAway)) return notAvailable;
  if (Buffer.byteLength(text) > limits.maxErrorBytes) return `errors of ${Buffer.byteLength(text)} bytes`;
  const ours = errors.filter((error: Answer) => error.extensions.code !== 'GRAPHQL_VALIDATION_FAILED');
  const revealed = inside.exec(JSON.stringify(ours)) ?? inside.exec(JSON.stringify(refusalsIn(answer)));
  return revealed && `the inside of the server: ${revealed[0]}`;
}

/** Twelve operations at once may wait longer for their turn than they can, as on a busy machine, and are told so. */
function isAway({ message, extensions }: Answer): boolean {
  return extensions.code === 'UNAVAILABLE' && !waits.includes(message);
}

function refusalsIn(answer: Answer): unknown[] {
  return Object.values(answer?.data ?? {}).flatMap((payload: Answer) => payload?.userErrors ?? []);
}
