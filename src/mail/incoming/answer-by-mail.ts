import { readDocumentNow } from '../../configuration/read-document-now.ts';
import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { publicId } from '../../core/ids.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { addWatcher } from '../../tickets/watchers/add-watcher.ts';
import type { Conversation } from './find-conversation.ts';
import { NotNow } from './not-now.ts';
import { refuseMail } from './refuse-mail.ts';
import type { Sender } from './sender.ts';
import { type MailToTakeIn, noteByMail, openByMail, replyByMail } from './take-in-mail.ts';

/** Whether the mail was taken in as an answer; a code that somebody knows is no answer by that alone. */
export async function answerByMail(system: Context, given: MailToTakeIn, conversation: Conversation, sender: Sender): Promise<boolean> {
  if (typeof sender !== 'string' && (await isRefusedAsClosed(system, conversation))) {
    await refuseMail(system, given, { reason: 'TICKET_CLOSED', isProved: true, ticketId: conversation.ticketId });
    return true;
  }
  if (typeof sender !== 'string' && (await answerAsSender(sender, given, conversation))) return true;
  if (!conversation.isProven) return false;
  const isTakenIn = typeof sender !== 'string' && !conversation.isClosed && (await becomesWatcher(system, sender, conversation));
  if (isTakenIn && (await answerAsSender(sender, given, conversation))) return true;
  await keepForAgents(system, given, conversation, typeof sender === 'string' ? sender : 'SENDER_NOT_ON_TICKET');
  return true;
}

/** Where the desk wants another mail instead; one that only has the code in its subject is another mail. */
async function isRefusedAsClosed(system: Context, { isProven, isClosed }: Conversation): Promise<boolean> {
  return isProven && isClosed && (await readDocumentNow(system)).desk.answersToClosed === 'REFUSE';
}

/** By what they may do with the ticket anyhow; an answer to a closed one is a new ticket that follows it up. */
async function answerAsSender(sender: Context, given: MailToTakeIn, { ticketId, isClosed }: Conversation): Promise<boolean> {
  const answer = isClosed ? openByMail(sender, given, { ofDesk: {}, followUpOfId: ticketId }) : replyByMail(sender, given, ticketId);
  return answer.then(
    () => true,
    (error: unknown) => {
      if (isRefusal(error, 'NOT_FOUND')) return false;
      if (isRefusal(error, 'TICKET_CLOSED') || isRefusal(error, 'MERGED')) throw new NotNow('The ticket was closed or merged meanwhile.');
      throw error;
    },
  );
}

/** Agents, and people of the organization that the ticket belongs to, where the desk wants that. */
async function becomesWatcher(system: Context, { actor }: Context, { ticketId, organizationId }: Conversation): Promise<boolean> {
  const isInvolved = may(actor, 'ticket:work') || (organizationId !== null && actor.organizationId === organizationId);
  if (!isInvolved || (await readDocumentNow(system)).desk.answersOfOthers !== 'WATCH') return false;
  return addWatcher(system, { ticketId: publicId('Ticket', ticketId), userId: publicId('User', actor.id) }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}

/** A note on a ticket that is open; there is none on one that is closed. */
async function keepForAgents(system: Context, given: MailToTakeIn, { ticketId, isClosed }: Conversation, reason: string): Promise<void> {
  if (!isClosed) return noteByMail(system, given, ticketId, reason);
  await refuseMail(system, given, { reason, isProved: reason !== 'SENDER_NOT_AUTHENTICATED', ticketId });
}

function isRefusal(error: unknown, code: RefusalCode): boolean {
  return error instanceof Refusal && error.code === code;
}
