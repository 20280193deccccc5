import { languageOf } from './labels.ts';
import { type Audience, type Locale, registry } from './registry.ts';

export const everyone: readonly Audience[] = ['EVERYONE'];
export const agents: readonly Audience[] = ['AGENTS'];
export const admins: readonly Audience[] = ['ADMINS'];
/** Everyone or agents, as the thing that it is about is visible. */
export const asVisible: readonly Audience[] = ['EVERYONE', 'AGENTS'];

/** What happened, in the first of these languages that is one of ours. */
export function labelOfEvent(type: string, ...locales: (string | null | undefined)[]): string {
  const { label } = registry().eventTypes[type] ?? {};
  const languages = locales.flatMap((locale) => (locale ? [languageOf(locale)] : []));
  return label?.[languages.find((language): language is Locale => language in label) ?? 'en'] ?? type;
}
