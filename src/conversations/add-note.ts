import type { Context } from '../platform/house.ts';
import { transact } from '../platform/transact.ts';
import { holdTicket } from '../tickets/hold-ticket.ts';
import type { Message } from './message.ts';
import { type WriteMessage, write } from './write.ts';

/** A private message among agents. The ticket's row stays as it is, for its version and time would tell a requester of the note. */
export function addNote(ctx: Context, input: WriteMessage): Promise<Message> {
  return transact(ctx, async (ctx) => write(ctx, (await holdTicket(ctx, input)).ticket, 'NOTE', input.body));
}
