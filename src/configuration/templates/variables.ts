import { own } from '../../core/own.ts';
import { builtInKeys } from './built-in-templates.ts';
import type { MailVariables } from './render.ts';

const common = { desk: { name: 'Soporte' }, person: { name: 'Ana Ruiz' } };

const quoted = [{ author: 'Ana Ruiz', at: '29 nov 2026, 9:41', text: 'La pantalla se queda en blanco.' }];

const ofTicket = {
  ...common,
  ticket: {
    code: 'TST-000042',
    subject: 'No arranca',
    description: 'Desde esta mañana la aplicación **no arranca**.',
    requester: 'Ana Ruiz',
    assignee: 'Marta Sanz',
    url: 'https://help.example/tickets/42',
  },
  survey: { url: 'https://help.example/tickets/42/survey' },
  refusal: { reason: 'La pregunta es sobre otro producto.', article: 'Qué atiende esta mesa' },
  unsubscribe: { url: 'https://api.help.example/unsubscribe/0' },
  ...{ message: 'Ya funciona. ¿Lo puede **comprobar**?', author: 'Marta Sanz', quoted },
};

const ofAccount = { ...common, link: { url: 'https://help.example/invitation?token=rla_0', token: 'rla_0' } };

const ofArticle = {
  ...common,
  article: { title: 'Cómo conectarse a la VPN', expires: '12 dic 2026', url: 'https://help.example/articles/1' },
  unsubscribe: ofTicket.unsubscribe,
};

const ofReport = { ...common, report: { name: 'Creados y resueltos', first: '23 nov 2026', last: '29 nov 2026' }, unsubscribe: ofTicket.unsubscribe };

const ofNotice = { desk: common.desk, link: { url: 'https://help.example', token: null } };

/** What the person who wrote a mail that was not taken in is told: an address of nobody, and somebody whom the desk knows. */
const notices: Readonly<Record<string, MailVariables>> = {
  sender_unknown: ofNotice,
  mail_refused: { ...ofNotice, person: common.person, reason: 'Su cuenta está desactivada.' },
};
const accountKeys: readonly string[] = ['invitation', 'password_reset', 'email_change', 'sign_up'];

/** What a template may name, with values as they might be; a template that the workflow names has those of a ticket. */
export function sampleVariables(key: string): MailVariables {
  const notice = own(notices, key);
  if (notice) return notice;
  if (key === 'article_expiring') return ofArticle;
  if (key === 'report_scheduled') return ofReport;
  return accountKeys.includes(key) ? ofAccount : ofTicket;
}

/** The same where all that may be unknown is unknown. */
export function sparseVariables(key: string): MailVariables {
  const notice = own(notices, key);
  if (notice) return { ...notice, link: { url: null, token: null } };
  if (accountKeys.includes(key)) return { ...ofAccount, link: { url: null, token: 'rla_0' } };
  const none = { url: null };
  if (key === 'article_expiring') return { ...ofArticle, article: { ...ofArticle.article, ...none }, unsubscribe: none };
  if (key === 'report_scheduled') return { ...ofReport, unsubscribe: none };
  return {
    ...ofTicket,
    ticket: { ...ofTicket.ticket, assignee: null, ...none },
    survey: none,
    refusal: { reason: null, article: null },
    unsubscribe: none,
    message: null,
    author: null,
    quoted: [],
  };
}

/** Keys that only built-in mails have, so that a slip in one is found. */
export function isUnknownMail(key: string): boolean {
  return /^(ticket|sla|article|report)_/.test(key) && !builtInKeys.includes(key);
}
