import { firstCharacters, hasMoreCharacters } from '../../core/text.ts';

const maxMessageLength = 400;
/** The regular expressions run on at most this much of a message, which may quote a megabyte. */
const maxReadLength = 2_000;

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** graphql-js appends suggestions, from which an attacker could reconstruct the schema. */
const suggestion = /\s*Did you mean.*$/is;
const longQuote = /"((?:[^"\\]|\\.){100})(?:[^"\\]|\\.)+"?/g;

/** A message without suggestions, invisible characters and long quotes of the client's input. */
export function sanitize(message: string): string {
  const short = firstCharacters(message, maxReadLength).replace(invisible, ' ').replace(suggestion, '').replace(longQuote, '"$1…"');
  return hasMoreCharacters(short, maxMessageLength) ? `${firstCharacters(short, maxMessageLength)}…` : short;
}
