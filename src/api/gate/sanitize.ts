const maxMessageLength = 400;
/** Expressions run over no more than this of a message that quotes a megabyte. */
const maxReadLength = 2_000;

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** graphql-js ends its messages with suggestions; from them a stranger rebuilds the schema. */
const suggestion = /\s*Did you mean.*$/is;
const longQuote = /"((?:[^"\\]|\\.){100})(?:[^"\\]|\\.)+"?/g;

/** A message fit to be sent: no suggestion, no invisible character, no long echo of what the client wrote. */
export function sanitize(message: string): string {
  const short = message.slice(0, maxReadLength).replace(invisible, ' ').replace(suggestion, '').replace(longQuote, '"$1…"');
  return short.length <= maxMessageLength ? short : `${short.slice(0, maxMessageLength)}…`;
}
