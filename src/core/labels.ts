import type { Locale } from './refusal.ts';

/** What a tenant calls a thing, by language. */
export type Labels = Partial<Record<Locale, string>>;

/** The label in the wanted language, else in any the tenant wrote. */
export function labelIn(labels: Labels, ...wanted: (string | null | undefined)[]): string {
  const language = wanted.find((locale) => locale && labels[languageOf(locale)]);
  return (language ? labels[languageOf(language)] : Object.values(labels)[0]) ?? '';
}

export function languageOf(locale: string): Locale {
  return locale.slice(0, 2).toLowerCase() as Locale;
}
