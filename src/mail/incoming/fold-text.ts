import EmailReplyParser from 'email-reply-parser';
import { firstCharacters, isBlank } from '../../core/text.ts';

/** What was written, and what was quoted or signed. */
export interface FoldedText {
  body: string;
  folded: string | null;
}

/** Of a reply or a description. */
const mostBody = 50_000;
/** In code points, as the table counts. */
const mostFolded = 400_000;

/** Folds away quoted text and signatures, and what is longer than a message may be; nothing is thrown away up to the length that is kept. */
export function foldText(text: string): FoldedText {
  const clean = storable(text).replaceAll('\r\n', '\n').trim();
  const looked = firstCharacters(clean, mostBody);
  const fragments = new EmailReplyParser().read(looked).getFragments();
  const [visible, hidden] = [fragments.filter((one) => !one.isHidden()), fragments.filter((one) => one.isHidden())];
  const body = contentOf(visible).trim();
  if (isBlank(body)) return { body: looked, folded: folded(clean.slice(looked.length)) };
  return { body, folded: folded(contentOf(hidden) + clean.slice(looked.length)) };
}

/** On one line, at most so long; `null` where it shows nothing. */
export function lineOf(text: string, most: number): string | null {
  const line = storable(text).replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u206a-\u206f]+/gu, ' ');
  const cut = firstCharacters(line.trim(), most).trim();
  return isBlank(cut) ? null : cut;
}

/** What programs compare, cut where it is longer than any real one. */
export function keyOf(text: string | null | undefined, most: number): string | null {
  return (
    storable(text ?? '')
      .slice(0, most)
      .toWellFormed() || null
  );
}

/** What PostgreSQL does not store is left out, or stands for what cannot be read. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

function contentOf(fragments: { getContent(): string }[]): string {
  return fragments.map((one) => one.getContent()).join('\n');
}

function folded(text: string): string | null {
  const cut = text.trim().slice(0, mostFolded).toWellFormed();
  return cut === '' ? null : cut;
}
