import type { ConfigurationDocument } from '../../configuration/document.ts';
import type { Rendered } from '../../configuration/templates/render.ts';
import { toHtml } from '../../core/markdown.ts';
import type { Locale } from '../../core/registry.ts';
import type { Claimed } from './claim-deliveries.ts';
import type { MailedTicket } from './read-ticket.ts';

const asking: Readonly<Record<Locale, string>> = {
  es: 'Para atenderle necesitamos lo siguiente. Responda a este correo con una línea para cada dato:',
  en: 'To help you we need the following. Answer this mail with a line for each:',
  pt: 'Para atendê-lo precisamos do seguinte. Responda a este e-mail com uma linha para cada dado:',
};

/** Asks the author of a request by mail for what it does not say, in the mails that the desk sends by itself, for as long as it is missing (platform O2). */
export function withQuestions(
  rendered: Rendered,
  { kind, messageId }: Claimed,
  ticket: MailedTicket,
  document: ConfigurationDocument,
  locale: Locale,
): Rendered {
  if (kind !== 'NOTIFIED' || messageId || ticket.channel !== 'EMAIL' || !ticket.isRequester) return rendered;
  const missing = document.fields.filter(
    ({ key, audience, mailLabels = [] }) => audience === 'EVERYONE' && mailLabels.length > 0 && !(key in ticket.customFields),
  );
  if (missing.length === 0) return rendered;
  const lines = missing.map(({ mailLabels = [] }) => `${mailLabels[0]}:`);
  const html = toHtml(`${asking[locale]}\n\n${lines.map((line) => `- ${line}`).join('\n')}`);
  return { ...rendered, text: `${rendered.text}\n\n${asking[locale]}\n\n${lines.join('\n')}`, html: withinBody(rendered.html, html) };
}

/** A page of the desk's own has no end that is known. */
function withinBody(page: string, more: string): string {
  return page.includes('</body>') ? page.replace('</body>', () => `${more}</body>`) : `${page}${more}`;
}
