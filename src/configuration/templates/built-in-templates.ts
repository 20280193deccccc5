import { own } from '../../core/own.ts';
import type { Locale } from '../../core/registry.ts';
import { type BuiltIn, builtIns, type Words } from './built-in-words.ts';
import type { MailTemplate } from './render.ts';

const contents = {
  MESSAGE: '{% if message %}\n\n{{ author }}:\n\n{{ message }}{% endif %}',
  REQUEST: '\n\n{{ ticket.requester }}:\n\n{{ ticket.description }}',
};

const surveys: Words = {
  es: '¿Cómo ha sido la atención? {{ survey.url }}',
  en: 'How did we do? {{ survey.url }}',
  pt: 'Como foi o atendimento? {{ survey.url }}',
};
const endings: Words = {
  es: 'No recibir más estos correos: {{ unsubscribe.url }}',
  en: 'No more of these mails: {{ unsubscribe.url }}',
  pt: 'Não receber mais estes e-mails: {{ unsubscribe.url }}',
};

export const builtInKeys = Object.keys(builtIns);

/** Any other key is one that a desk had and has no more; its mail tells that something changed. */
export function builtInTemplate(key: string, locale: Locale): MailTemplate {
  const { subject, words, content } = own(builtIns, key) ?? (builtIns.ticket_changed as BuiltIn);
  const body = words[locale];
  if (content === 'ARTICLE' || content === 'REPORT')
    return {
      subject: inLanguage(subject, locale),
      body: [body, content === 'ARTICLE' ? where('article.url', '{{ article.url }}') : '', where('unsubscribe.url', endings[locale])].join(''),
    };
  if (typeof subject !== 'string')
    return { subject: subject[locale], body: `${body}\n\n{% if link.url %}{{ link.url }}{% elsif link.token %}{{ link.token }}{% endif %}` };
  const [ticket, survey, unsubscribe] = ['{{ ticket.url }}', surveys[locale], endings[locale]];
  const links = [where('ticket.url', ticket), where('survey.url', survey), where('unsubscribe.url', unsubscribe)];
  return { subject, body: [body, content ? contents[content] : '', ...links].join('') };
}

function inLanguage(words: Words | string, locale: Locale): string {
  return typeof words === 'string' ? words : words[locale];
}

/** A paragraph of its own, where the variable has a value. */
function where(variable: string, text: string | undefined): string {
  return `{% if ${variable} %}\n\n${text}{% endif %}`;
}
