import type { Locale } from './refusal.ts';

/** The name that a tenant gives an item, by language. */
export type Labels = Partial<Record<Locale, string>>;

/** The label in the first available of these languages, else in any. */
export function labelIn(labels: Labels, ...locales: (string | null | undefined)[]): string {
  const language = locales.find((locale) => locale && labels[languageOf(locale)]);
  return (language ? labels[languageOf(language)] : Object.values(labels)[0]) ?? '';
}

export function languageOf(locale: string): Locale {
  return locale.slice(0, 2).toLowerCase() as Locale;
}
