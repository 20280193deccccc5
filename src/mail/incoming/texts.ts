import type { Locale } from '../../core/refusal.ts';
import { firstCharacters, isBlank } from '../../core/text.ts';
import { storable } from './fold-text.ts';

/** Of a description or a message. */
const most = 50_000;
/** What the names of files may add. */
const mostNames = 2_000;

/** In the language of the desk, where a mail shows nothing. */
export function withoutText(locale: Locale): string {
  return { es: '(sin texto)', en: '(no text)', pt: '(sem texto)' }[locale];
}

/** A first mail is shown as a whole: what it quotes is often what it is about. */
export function openingText(text: string, locale: Locale): string {
  const clean = storable(text).replaceAll('\r\n', '\n').trim();
  return isBlank(clean) ? withoutText(locale) : firstCharacters(clean, most);
}

/** Says which files of the mail were not taken. */
export function withFilesLeft(text: string, names: readonly string[], locale: Locale): string {
  if (names.length === 0) return text;
  const said = { es: 'Archivos que no se han guardado', en: 'Files that were not kept', pt: 'Arquivos que não foram guardados' }[locale];
  const told = firstCharacters(`\n\n${said}: ${names.slice(0, 20).join(', ')}`, mostNames);
  return firstCharacters(text, most - mostNames) + told;
}
