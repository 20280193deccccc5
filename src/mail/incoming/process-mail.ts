import { createGunzip } from 'node:zlib';
import { readDocumentNow } from '../../configuration/read-document-now.ts';
import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { Refusal } from '../../core/refusal.ts';
import { readBounceAddress } from '../bounce-address.ts';
import { answerByMail } from './answer-by-mail.ts';
import { checkSender } from './check-sender.ts';
import { type Conversation, findConversation } from './find-conversation.ts';
import { type ClaimedMail, type Fate, mostAttempts, settleMail } from './incoming-mail.ts';
import { NotNow } from './not-now.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { refuseMail } from './refuse-mail.ts';
import { type MachineKind, machineKindOf } from './rules.ts';
import { hasComeBefore, isNotedOnce, isOurs, mostOpenedAnHour, openedLately } from './seen-before.ts';
import { type Sender, senderContext, welcomeSender } from './sender.ts';
import { takeInBounce } from './take-in-bounce.ts';
import { type MailToTakeIn, noteByMail, openByMail } from './take-in-mail.ts';

/** Decides what becomes of a mail, and does it. */
export async function processMail(system: Context, mail: ClaimedMail): Promise<void> {
  if (!mail.objectId) return void (await settleMail(system, mail, null, async () => ({ state: 'FAILED', reason: 'NO_LONGER_KEPT' })));
  const read = await readMail(system.services, { tenantId: system.tenant.id, objectId: mail.objectId });
  await takeIn(system, { mail, read }).catch(refusedTo(system, { mail, read }, false));
}

/** What a rule refuses is refused, and tried no more. */
function refusedTo(system: Context, given: MailToTakeIn, isProved: boolean) {
  return (error: unknown): Promise<void> => {
    if (!(error instanceof Refusal)) throw error;
    return refuseMail(system, given, { reason: error.code, isProved });
  };
}

async function takeIn(system: Context, given: MailToTakeIn): Promise<void> {
  const { mail, read } = given;
  const conversation = await findConversation(system, mail, read);
  const ignored = await whyIgnored(system, given);
  if (ignored) return void (await settleMail(system, mail, read, async () => ({ state: 'IGNORED', reason: ignored })));
  const machine = readBounceAddress(system.services, mail.recipient) ? 'BOUNCE' : machineKindOf(marksOf(given));
  if (machine) return takeInMachine(system, given, machine, conversation);
  const sender = await senderOf(system, given);
  await takeInOf(system, given, sender, conversation).catch(refusedTo(system, given, isProved(sender)));
}

async function takeInOf(system: Context, given: MailToTakeIn, sender: Sender, conversation: Conversation | null): Promise<void> {
  if (conversation && (await answerByMail(system, given, conversation, sender))) return;
  await takeInNew(system, given, sender);
}

function isProved(sender: Sender): boolean {
  return sender !== 'SENDER_NOT_AUTHENTICATED';
}

/** Our own mails that came back, and what was delivered to another address too. */
async function whyIgnored(system: Context, { mail, read }: MailToTakeIn): Promise<string | null> {
  if (await isOurs(system, read)) return 'OWN_MAIL';
  return (await hasComeBefore(system, mail)) ? 'RECEIVED_BEFORE' : null;
}

/** What a machine says about a ticket is noted once for each of its addresses; it moves nothing, and nothing is opened for it. */
async function takeInMachine(system: Context, given: MailToTakeIn, kind: MachineKind, conversation: Conversation | null): Promise<void> {
  const { mail, read } = given;
  const isNoted = kind !== 'BOUNCE' && conversation?.isProven && !conversation.isClosed && !(await isNotedOnce(system, conversation.ticketId, read));
  if (isNoted) return noteByMail(system, given, conversation.ticketId, kind);
  const fate: Fate = { state: 'IGNORED', reason: kind, ...(conversation?.isProven ? { ticketId: conversation.ticketId } : {}) };
  if (kind === 'BOUNCE') return takeInBounce(system, given, fate);
  await settleMail(system, mail, read, async () => fate);
}

async function senderOf(system: Context, { mail, read }: MailToTakeIn): Promise<Sender> {
  if (!read.from) return 'SENDER_NOT_AUTHENTICATED';
  if (!mail.isSenderTrusted && !(await isAuthenticated(system, { mail, read }, read.from.address))) return 'SENDER_NOT_AUTHENTICATED';
  const sender = await senderContext(system, read.from.address);
  if (sender === 'UNKNOWN') return 'SENDER_UNKNOWN';
  if (sender === 'INACTIVE') return 'SENDER_INACTIVE';
  return may(sender.actor, 'ticket:write') ? sender : 'SENDER_MAY_NOT_WRITE';
}

async function isAuthenticated({ services, tenant }: Context, { mail, read }: MailToTakeIn, from: string): Promise<boolean> {
  const results = linesOfHeader(read, 'authentication-results');
  const bytes = async () => {
    const stored = await services.storage.store.read({ tenantId: tenant.id, objectId: mail.objectId ?? '' });
    if (!stored) throw new Error('The bytes of the mail are gone.');
    return stored.pipe(createGunzip());
  };
  const check = await checkSender(services.incomingMail, { ...mail, from, results }, bytes);
  if (check === 'UNKNOWN' && mail.attempts < mostAttempts) throw new NotNow('The servers that could say who sent the mail do not answer.');
  return check === 'PASSED';
}

/** A new ticket of somebody whom the desk knows, or comes to know. */
async function takeInNew(system: Context, given: MailToTakeIn, found: Sender): Promise<void> {
  const { mail, read } = given;
  const refused = (reason: string) => refuseMail(system, given, { reason, isProved: isProved(found) });
  const { supportAddresses } = await readDocumentNow(system);
  const to = supportAddresses.find(({ address }) => address === mail.recipient);
  const sender = found === 'SENDER_UNKNOWN' ? await welcome(system, read, to?.locale) : found;
  if (typeof sender === 'string') return refused(sender);
  if ((await openedLately(system, read)) >= mostOpenedAnHour) return refused('TOO_MANY_MAILS');
  await openByMail(sender, given, { ofDesk: { severity: to?.severity, category: to?.category, queue: to?.queue } });
}

async function welcome(system: Context, { from }: ReadMail, locale: Context['locale'] | undefined): Promise<Sender> {
  if (!from || !(await welcomeSender(system, { ...from, locale }))) return 'SENDER_UNKNOWN';
  const sender = await senderContext(system, from.address);
  return typeof sender === 'string' ? 'SENDER_INACTIVE' : sender;
}

function marksOf({ mail, read }: MailToTakeIn) {
  const header = (name: string) => (lineOfHeader(read, name) ?? '').toLowerCase();
  return { header, envelopeFrom: mail.envelopeFrom, from: read.from?.address ?? '' };
}

function lineOfHeader(read: ReadMail, name: string): string | undefined {
  return linesOfHeader(read, name)[0];
}

/** As they stand in the mail, the topmost first: some are structured once they are read, and encoded words would be decoded. */
function linesOfHeader({ headerLines }: ReadMail, name: string): string[] {
  const lines = headerLines.filter(({ key }) => key === name).map(({ line }) => line.replace(/^[^:]*:/, ''));
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
}
