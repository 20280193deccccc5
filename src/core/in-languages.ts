import { type Locale, locales, type Text } from './registry.ts';

type Value = string | number | Text;

/** The text with values in place of names such as `{key}`; numbers as each language writes them. */
export function filled(text: Text, values: Readonly<Record<string, Value>>): Text {
  return inEach((locale) => text[locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(values[name] ?? '', locale)));
}

export function inEach(write: (locale: Locale) => string): Text {
  return Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as Record<Locale, string>;
}

function shown(value: Value, locale: Locale): string {
  if (typeof value === 'object') return value[locale];
  return typeof value === 'number' ? value.toLocaleString(locale) : value;
}

type Told<One> = Omit<One, 'message'> & { message: string };

/** The same with their messages in one language. */
export function told<One extends { message: Text }>(locale: Locale, all: readonly One[]): Told<One>[] {
  return all.map((one) => ({ ...one, message: one.message[locale] }));
}
