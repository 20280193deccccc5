/**
 * A character is what a person sees as one (a grapheme cluster). An emoji may be ten code points, so a text may have ten for each character it is allowed;
 * the checks of the tables count those. Texts that only programs compare (keys, addresses) are counted in code points.
 */
const codePointsPerCharacter = 10;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function hasMoreCharacters(text: string, most: number): boolean {
  return text.length > most && lengthOfFirst(text, most) < text.length;
}

/** The text up to so many characters, never half of one. */
export function firstCharacters(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, lengthOfFirst(text, most));
}

function hasMoreCodePoints(text: string, most: number): boolean {
  return text.length > most && (text.length > 2 * most || [...text].length > most);
}

function lengthOfFirst(text: string, most: number): number {
  let [characters, codePoints, length] = [0, 0, 0];
  // The segmenter copies all that it is given.
  for (const { segment } of graphemes.segment(text.slice(0, 2 * most * codePointsPerCharacter + 2))) {
    characters += 1;
    codePoints += segment.length === 1 ? 1 : [...segment].length;
    if (characters > most || codePoints > most * codePointsPerCharacter) break;
    length += segment.length;
  }
  return length;
}

/** Spaces, control and format signs, marks without a letter, fillers and the blank signs of Braille, music and hieroglyphs show nothing. */
const visible = /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{1d159}\u{13441}\u{13442}]/u;

/** Whether the text shows nothing to a person. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** PostgreSQL stores no NUL, and a lone surrogate is no character. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Control signs, line ends, and the signs that turn the direction of what follows; the marks of single letters (U+200E, U+200F, U+061C) are not among them. */
const unfitForOneLine = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u206a-\u206f]/u;

export function fitsOneLine(text: string): boolean {
  return !unfitForOneLine.test(text);
}

/** Texts for people on one line: subjects, names, labels, reasons. */
export function isLine(text: string, most: number): boolean {
  return isBody(text, most) && fitsOneLine(text);
}

/** Texts for people that may have several lines. */
export function isBody(text: string, most: number): boolean {
  return isStorable(text) && !hasMoreCharacters(text, most) && !isBlank(text);
}

/** Texts that programs compare: ids of other systems and keys that make repeating safe. */
export function isKey(text: string, most: number): boolean {
  return isStorable(text) && !hasMoreCodePoints(text, most) && !isBlank(text) && fitsOneLine(text);
}

/** As text or an attribute of HTML or XML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
