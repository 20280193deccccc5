import { attach, namedUploads } from '../attachments/attach.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { publicId, requireId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { insistOnWorker, peopleAmong } from '../tickets/insist-on-worker.ts';
import { type LockedTicket, lockTicket } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import type { Message } from './message.ts';
import { keepSecretsOf, type WriteMessage, writeMessage } from './write-message.ts';

export interface AddNote extends WriteMessage {
  mentions?: string[] | null;
}

/** Adds a note for agents, who may be mentioned. The ticket row stays unchanged, because a new version would reveal the note to the requester. */
export function addNote(ctx: Context, input: AddNote): Promise<Message> {
  return transact(ctx, (ctx) => addNoteIn(ctx, input));
}

/** The same within a transaction that changes more. */
export async function addNoteIn(ctx: Transaction, input: AddNote): Promise<Message> {
  const mentions = [...new Set((input.mentions ?? []).map((id) => requireId(id, 'User')))];
  const people = mentions.length > 0 ? [peopleAmong(ctx, mentions)] : [];
  const locked = await lockTicket(ctx, input, ...people, ...namedUploads(ctx, input));
  const note = writeMessage(ctx, locked, 'NOTE', input);
  await keepSecretsOf(ctx, locked, note, input.secrets);
  if (mentions.length > 0) mention(ctx, locked, note, mentions);
  attach(ctx, input, locked.extra[people.length], { message: note.id });
  return note;
}

const insertMentions = `
  insert into mention (tenant_id, message_id, principal_id) select f.tenant_id, $2, person from feed f, unnest($3::uuid[]) person where f.tenant_id = $1`;

/** The event notifies those who are mentioned (platform O12). */
function mention(ctx: Transaction, locked: LockedTicket, note: Message, ids: string[]): void {
  const { ticket, configuration, extra } = locked;
  for (const [index, id] of ids.entries()) {
    insistOnWorker(
      configuration,
      extra[0]?.rows.find((person) => person.id === id),
      ticket.queueId,
      ['input', 'mentions', `${index}`],
    );
  }
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'mention', text: insertMentions, values: [ctx.tenant.id, note.id, ids] }));
  const changes = [
    change('message', null, publicId('Message', note.id)),
    change(
      'mentions',
      null,
      ids.map((id) => publicId('User', id)),
    ),
  ];
  recordTicketEvent(ctx, locked, 'ticket.mentioned', { messageId: note.id, audience: 'AGENTS', changes, named: ids });
}
