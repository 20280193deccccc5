import type { Text } from '../../src/core/registry.ts';

/** Words that no Spanish or Portuguese text has. */
const english = /(?<!\p{L})(the|is|are|must|there|this|it|of|and|which|have|with|not|at|least|expected)(?!\p{L})/iu;

/** What stands in quotes was written by the caller, or is a name of the API. */
export function isEnglish(text: string): boolean {
  return english.test(text.replaceAll(/«[^»]*»|“[^”]*”|`[^`]*`/g, ''));
}

const valuesIn = (text: string) => `${text.match(/\{\w+\}/g)?.sort() ?? ''}`;

/** Why a text does not say the same in each language, as far as a machine can tell. */
export function faultOfText({ es, en, pt }: Text): string | null {
  if ([es, en, pt].some((text) => text.trim() === '')) return 'a language is missing';
  if (isEnglish(es) || isEnglish(pt)) return 'it is English';
  return valuesIn(es) === valuesIn(en) && valuesIn(pt) === valuesIn(en) ? null : 'it has other values in another language';
}
