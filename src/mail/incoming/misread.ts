/** The sign that stands for what could not be read. */
const unread = /\ufffd/g;
const beyondAscii = /[^\0-\x7f\ufffd]/gu;

/** Whether bytes that were read as UTF-8 are of another charset: these hardly ever make a letter, while UTF-8 that is broken somewhere has others. */
export function isMisread(text: string): boolean {
  return countOf(text, unread) > countOf(text, beyondAscii);
}

/** Whether a text that was read as Windows-1252 is UTF-8 that has this sign itself, because another program could not read something. */
export function hasUnreadSign(text: string): boolean {
  return text.includes('ï¿½');
}

function countOf(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}
