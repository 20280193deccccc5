import { firstCharacters, hasMoreCharacters } from '../../core/text.ts';

const maxMessageLength = 400;
/** The regular expressions run on at most this much of a message, which may quote a megabyte. */
const maxReadLength = 2_000;

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** graphql-js appends suggestions, from which a caller without a credential could reconstruct the schema. */
const suggestion = /\s*Did you mean.*$/is;
const longQuote = /"((?:[^"\\]|\\.){100})(?:[^"\\]|\\.)+"?/g;

/** A message without invisible characters and long quotes of the client's input, and without suggestions where they are not for the caller. */
export function sanitize(message: string, hasSuggestions = false): string {
  const read = firstCharacters(message, maxReadLength).replace(invisible, ' ');
  const short = (hasSuggestions ? read : read.replace(suggestion, '')).replace(longQuote, '"$1…"');
  return hasMoreCharacters(short, maxMessageLength) ? `${firstCharacters(short, maxMessageLength)}…` : short;
}
