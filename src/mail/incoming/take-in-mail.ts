import { readDocumentNow } from '../../configuration/read-document-now.ts';
import { addNoteIn } from '../../conversations/add-note.ts';
import { replyToTicketIn } from '../../conversations/reply-to-ticket.ts';
import type { Context } from '../../core/context.ts';
import { publicId } from '../../core/ids.ts';
import { isBlank } from '../../core/text.ts';
import type { Transaction } from '../../core/transaction.ts';
import { setCustomFieldsOf } from '../../tickets/custom-fields/set-custom-fields.ts';
import { whyNotEdit } from '../../tickets/edit-ticket.ts';
import type { LockedTicket } from '../../tickets/lock-ticket.ts';
import { openTicketIn } from '../../tickets/open-ticket.ts';
import { foldText, lineOf } from './fold-text.ts';
import { type ClaimedMail, type Fate, settleMail } from './incoming-mail.ts';
import { type KeptFiles, keepFiles } from './keep-files.ts';
import { namePictures, showPictures } from './pictures.ts';
import type { ReadMail } from './read-mail.ts';
import { recogniseFields } from './recognise-fields.ts';
import { openingText, withFilesLeft, withoutText } from './texts.ts';

/** A mail with what was read of it. */
export interface MailToTakeIn {
  mail: ClaimedMail;
  read: ReadMail;
}

export interface Opening {
  ofDesk: Partial<Record<'severity' | 'category' | 'queue', string | undefined>>;
  followUpOfId?: string;
}

/** A new ticket of the sender, who is its requester and its creator. */
export async function openByMail(sender: Context, { mail, read }: MailToTakeIn, { ofDesk, followUpOfId }: Opening): Promise<void> {
  const { attachmentIds, pictures, ...files } = await filesOf(sender, { mail, read });
  const { text, customFields } = recogniseFields(openingText(read.text, sender.tenant.locale), await readDocumentNow(sender));
  const input = {
    subject: lineOf(read.subject, 200) ?? withoutText(sender.tenant.locale),
    description: withFilesLeft(showPictures(text, pictures), files, sender.tenant.locale),
    channel: 'EMAIL' as const,
    ofDesk,
    customFields,
    attachmentIds,
    ...(followUpOfId ? { followUpOfId: publicId('Ticket', followUpOfId) } : {}),
  };
  await settleMail(sender, mail, read, async (ctx) => ({ state: 'OPENED', ticketId: (await openTicketIn(ctx, input)).id }));
}

/** A reply of the sender, as if they had written it in the portal. */
export async function replyByMail(sender: Context, { mail, read }: MailToTakeIn, ticketId: string): Promise<void> {
  const message = await messageOf(sender, { mail, read });
  const { text: body, customFields } = recogniseFields(message.body, await readDocumentNow(sender));
  await settleMail(sender, mail, read, async (ctx): Promise<Fate> => {
    const reply = { ...message, body, ticketId: publicId('Ticket', ticketId) };
    const { id } = await replyToTicketIn(ctx, reply, (locked) => fillMissing(ctx, locked, customFields));
    return { state: 'APPENDED', ticketId, replyId: id };
  });
}

/** What was missing; what is there stays, and so it does where the sender only follows the ticket. */
async function fillMissing(ctx: Transaction, locked: LockedTicket, given: Record<string, unknown>): Promise<void> {
  const missing = Object.entries(given).filter(([key]) => !(key in locked.ticket.customFields));
  if (missing.length === 0 || whyNotEdit(ctx.actor, locked.ticket)) return;
  await setCustomFieldsOf(ctx, locked, Object.fromEntries(missing));
}

/** A note of the desk itself, with the address that wrote: it moves nothing and ends no clock. */
export async function noteByMail(system: Context, { mail, read }: MailToTakeIn, ticketId: string, reason: string): Promise<void> {
  const unknownSender = (read.from?.address || mail.envelopeFrom || '?').slice(0, 320);
  const message = { ...(await messageOf(system, { mail, read })), unknownSender };
  await settleMail(system, mail, read, async (ctx): Promise<Fate> => {
    const { id } = await addNoteIn(ctx, { ...message, ticketId: publicId('Ticket', ticketId) });
    return { state: 'NOTED', reason, ticketId, replyId: id };
  });
}

async function messageOf(ctx: Context, { mail, read }: MailToTakeIn) {
  const { attachmentIds, pictures, ...files } = await filesOf(ctx, { mail, read });
  const { body, folded } = foldText(read.text);
  const shown = isBlank(body) ? withoutText(ctx.tenant.locale) : showPictures(body, pictures);
  return { body: withFilesLeft(shown, files, ctx.tenant.locale), foldedText: folded && namePictures(folded), attachmentIds };
}

function filesOf(ctx: Context, { mail, read }: MailToTakeIn): Promise<KeptFiles> {
  return read.hasFiles && mail.objectId ? keepFiles(ctx, mail.objectId) : Promise.resolve({ attachmentIds: [], left: [], unopened: [], pictures: new Map() });
}
