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

const saidOf = {
  left: { es: 'Archivos que no se han guardado', en: 'Files that were not kept', pt: 'Arquivos que não foram guardados' },
  unopened: { es: 'Archivos que no se han podido abrir', en: 'Files that could not be opened', pt: 'Arquivos que não puderam ser abertos' },
};

/** Says which files of the mail were not taken, and which are kept as they came. */
export function withFilesLeft(text: string, files: Readonly<Record<keyof typeof saidOf, readonly string[]>>, locale: Locale): string {
  const lines = (['left', 'unopened'] as const)
    .filter((kind) => files[kind].length > 0)
    .map((kind) => `${saidOf[kind][locale]}: ${files[kind].slice(0, 20).join(', ')}`);
  if (lines.length === 0) return text;
  const told = firstCharacters(`\n\n${lines.join('\n')}`, mostNames);
  return firstCharacters(text, most - mostNames) + told;
}
