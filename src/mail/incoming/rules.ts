/** What decides whether a machine wrote a mail. */
export interface MailMarks {
  /** The values of a header, in lower case, by its name in lower case; nothing for one that is absent. */
  header(name: string): string;
  envelopeFrom: string;
  /** The address of the sender, in lower case. */
  from: string;
}

export type MachineKind = 'BOUNCE' | 'AUTO_REPLY' | 'LIST' | 'NO_REPLY';

/** Written by a machine: it ends no clock, moves no ticket, opens none, and nothing answers it by itself. `null` for a person's. */
export function machineKindOf({ header, envelopeFrom, from }: MailMarks): MachineKind | null {
  if (envelopeFrom === '' || /^multipart\/report\b.*delivery-status/.test(header('content-type')) || isOf(from, postmasters)) return 'BOUNCE';
  if (header('auto-submitted') !== '' && !/^no\b/.test(header('auto-submitted'))) return 'AUTO_REPLY';
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply'].some((name) => header(name) !== '' && header(name) !== 'no')) return 'AUTO_REPLY';
  if (/^(auto_reply|auto-reply)\b/.test(header('precedence')) || /^(auto|out of office|automatic reply)/.test(header('x-ms-exchange-generated-message-source')))
    return 'AUTO_REPLY';
  if (header('list-id') !== '' || header('list-unsubscribe') !== '' || /^(bulk|list|junk)\b/.test(header('precedence'))) return 'LIST';
  return isOf(from, robots) ? 'NO_REPLY' : null;
}

const postmasters = /^(mailer-daemon|postmaster)$/;
const robots = /^(no-?_?reply|do-?_?not-?_?reply|bounces?|auto-?reply)([+._-].*)?$/;

function isOf(address: string, names: RegExp): boolean {
  return names.test(address.slice(0, address.lastIndexOf('@')));
}

/** The ticket numbers that a subject names, such as 42 for `Re: [CRM-000042]`. */
export function codesIn(subject: string, prefix: string): string[] {
  return [...new Set([...subject.matchAll(/\b([a-z]{2,8}-\d{6,12})\b/gi)].map(([code]) => code.toUpperCase()).filter((code) => code.startsWith(`${prefix}-`)))];
}
