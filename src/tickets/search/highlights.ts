import { sql } from 'kysely';
import { publicId } from '../../core/ids.ts';
import type { EdgeField } from '../../reading/plan/listing.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { readableFieldKeys } from '../custom-fields/visible-custom-fields.ts';
import { readsNotes } from '../visibility/ticket-visibility.ts';

/** A piece of a text, and the same with marks around the words that were found. */
interface Marked {
  source: string;
  id: string | null;
  text: string;
  marked: string;
  isBeginning: boolean;
  /** Words with signs at their edges, which bear no marks. */
  signs: string[];
}

interface Part {
  text: string;
  isMatch: boolean;
}

const [start, stop] = ['\ue000', '\ue001'];
const [longest, mostPieces, mostParts] = [240, 4, 7];

/** Where the words of a search stand in the tickets of a page: never in a note for who may not read notes. */
export function highlightsOf(row: Sql, wanted: unknown, viewer: Viewer): EdgeField {
  const [, language] = viewer.languages;
  const readable = readableFieldKeys(row, viewer, {});
  const found = sql`ticket_highlights(${viewer.tenantId}::uuid, ${row}.id, ${language}::text, ${wanted}::text::tsquery, ${sql.lit(readsNotes(viewer.actor))}, ${readable})`;
  return { read: found, compute: (pieces) => (pieces as Marked[]).slice(0, mostPieces).map(highlightOf) };
}

function highlightOf(piece: Marked) {
  const { source, id } = piece;
  return { source, messageId: id && publicId('Message', id), parts: partsOf(piece) };
}

/** The text with nothing added to it, cut at blanks. */
export function partsOf({ text, marked, isBeginning, signs = [] }: Pick<Marked, 'text' | 'marked' | 'isBeginning'> & Partial<Pick<Marked, 'signs'>>): Part[] {
  const letters = [...text];
  const isMatch = withSigns(letters, matchesIn(marked, letters.length), signs);
  const firstBlank = letters.findIndex((letter) => /\s/.test(letter));
  const from = isBeginning || firstBlank < 0 || isMatch.slice(0, firstBlank).includes(true) ? 0 : firstBlank + 1;
  const parts: Part[] = [];
  for (const [at, letter] of letters.slice(from, from + longest).entries()) {
    const matches = isMatch[from + at] ?? false;
    const last = parts.at(-1);
    if (last?.isMatch === matches) last.text += letter;
    else if (parts.length === mostParts) break;
    else parts.push({ text: letter, isMatch: matches });
  }
  return parts;
}

function matchesIn(marked: string, length: number): boolean[] {
  const isMatch: boolean[] = [];
  let inside = false;
  for (const letter of marked) {
    if (letter === start || letter === stop) inside = letter === start;
    else isMatch.push(inside);
  }
  return isMatch.slice(0, length);
}

function withSigns(letters: string[], isMatch: boolean[], signs: string[]): boolean[] {
  const small = letters.map((letter) => letter.toLowerCase());
  for (const sign of signs.map((word) => [...word])) {
    for (let at = 0; at + sign.length <= small.length; at += 1) {
      if (sign.every((letter, index) => small[at + index] === letter)) isMatch.fill(true, at, at + sign.length);
    }
  }
  return isMatch;
}
