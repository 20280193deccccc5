import type { Context } from '../../core/context.ts';
import { type Fate, settleMail } from './incoming-mail.ts';
import { notifySender } from './notify-sender.ts';
import type { MailToTakeIn } from './take-in-mail.ts';

/** Keeps a mail as refused, and tells the person who is proved to have written it; others may not have. */
export async function refuseMail(system: Context, { mail, read }: MailToTakeIn, why: { reason: string; isProved: boolean; ticketId?: string }): Promise<void> {
  const { reason, isProved, ticketId } = why;
  await settleMail(system, mail, read, async (ctx): Promise<Fate> => {
    if (isProved && read.from) notifySender(ctx, read.from.address, { reason, ticketId });
    return { state: 'REFUSED', reason, ...(ticketId ? { ticketId } : {}) };
  });
}
