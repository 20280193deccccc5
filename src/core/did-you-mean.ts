import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { filled, inEach } from './in-languages.ts';
import type { Text } from './registry.ts';

const question: Text = { es: '¿Quiso decir {names}?', en: 'Did you mean {names}?', pt: 'Você quis dizer {names}?' };
const quotes = { es: ['«', '»'], en: ['"', '"'], pt: ['“', '”'] } as const;

/** As many as GraphQL suggests. */
const mostNames = 5;

/** What was probably meant, among names that are like it as GraphQL itself compares them; null where nothing is. */
export function didYouMean(given: unknown, allowed: readonly string[]): Text | null {
  if (typeof given !== 'string' || given.length >= 100) return null;
  const names = suggestionList(given, allowed).slice(0, mostNames);
  if (names.length === 0) return null;
  const list = inEach((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(names.map((name) => quotes[locale].join(name))));
  return filled(question, { names: list });
}
