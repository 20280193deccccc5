import { languageOf } from '../../core/labels.ts';
import type { ConfigurationDocument } from '../document.ts';
import type { MailTemplate } from './render.ts';

/** The words of the desk in this language, or in its own where it has none. */
export function ownTemplate({ templates }: Pick<ConfigurationDocument, 'templates'>, key: string, locale: string): MailTemplate | undefined {
  const own = templates.find((template) => template.key === key);
  return own?.translations?.[languageOf(locale)] ?? own;
}
