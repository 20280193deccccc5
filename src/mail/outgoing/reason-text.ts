import { type Locale, type RefusalCode, textOf } from '../../core/refusal.ts';
import { registry } from '../../core/registry.ts';

/** Why a mail of a sender who is known was not taken in, beside the refusals that people get in the product. */
const reasons: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  SENDER_INACTIVE: { es: 'Su cuenta está desactivada.', en: 'Your account is deactivated.', pt: 'A sua conta está desativada.' },
  SENDER_MAY_NOT_WRITE: {
    es: 'Su cuenta no permite escribir tickets.',
    en: 'Your account may not write tickets.',
    pt: 'A sua conta não permite escrever chamados.',
  },
  SENDER_NOT_ON_TICKET: {
    es: 'El ticket está cerrado y usted no participa en él.',
    en: 'The ticket is closed, and you take no part in it.',
    pt: 'O chamado está encerrado e você não participa dele.',
  },
  TICKET_CLOSED: {
    es: 'Respondía a un ticket que está cerrado. Escriba un mensaje nuevo, que no sea una respuesta, y se abrirá otro ticket.',
    en: 'It answered a ticket that is closed. Write a new message, not an answer, and another ticket is opened.',
    pt: 'Respondia a um chamado que está encerrado. Escreva uma mensagem nova, que não seja uma resposta, e será aberto outro chamado.',
  },
  TOO_MANY_MAILS: {
    es: 'Han llegado demasiados correos de su dirección en una hora.',
    en: 'Too many mails came from your address within an hour.',
    pt: 'Chegaram e-mails demais do seu endereço em uma hora.',
  },
};

/** Any other is the code of a refusal. */
export function reasonText(code: string, locale: Locale): string {
  return reasons[code]?.[locale] ?? (code in registry().refusals ? textOf(code as RefusalCode, locale) : code);
}
