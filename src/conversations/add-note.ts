import type { Context } from '../platform/house.ts';
import { publicId, requireId } from '../platform/ids.ts';
import type { Statement } from '../platform/packet.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { insistOnWorker } from '../tickets/assign-ticket.ts';
import { happen } from '../tickets/happen.ts';
import { type HeldTicket, holdTicket } from '../tickets/hold-ticket.ts';
import { change } from '../tickets/step.ts';
import type { Message } from './message.ts';
import { type WriteMessage, write } from './write.ts';

export interface AddNote extends WriteMessage {
  mentions?: string[] | null;
}

/** A private message among agents, who can be addressed by it. The ticket's row stays as it is, for its version and time would tell a requester of the note. */
export function addNote(ctx: Context, input: AddNote): Promise<Message> {
  return transact(ctx, async (ctx) => {
    const mentions = [...new Set((input.mentions ?? []).map((id) => requireId(id, 'User')))];
    const held = await holdTicket(ctx, input, ...(mentions.length > 0 ? [peopleWith(ctx, mentions)] : []));
    const note = write(ctx, held.ticket, 'NOTE', input.body);
    if (mentions.length > 0) mention(ctx, held, note, mentions);
    return note;
  });
}

function peopleWith({ tenant }: Writing, ids: string[]): Statement {
  const text = `select id, role, is_active as "isActive" from principal where tenant_id = $1 and id = any($2::uuid[]) and kind = 'USER'`;
  return { name: 'people', text, values: [tenant.id, ids] };
}

const mentionAll = 'insert into mention (tenant_id, message_id, principal_id) select $1, $2, unnest($3::uuid[])';

/** They are told, whoever delivers that (platform O12). */
function mention(ctx: Writing, { ticket, desk, beside }: HeldTicket, note: Message, ids: string[]): void {
  for (const [index, id] of ids.entries()) {
    insistOnWorker(
      desk,
      beside[0]?.rows.find((person) => person.id === id),
      ticket.queueId,
      ['input', 'mentions', `${index}`],
    );
  }
  ctx.atEnd(() => ({ name: 'mention', text: mentionAll, values: [ctx.tenant.id, note.id, ids] }));
  const changes = [
    change('message', null, publicId('Message', note.id)),
    change(
      'mentions',
      null,
      ids.map((id) => publicId('User', id)),
    ),
  ];
  happen(ctx, ticket, 'ticket.mentioned', { audience: 'AGENTS', changes });
}
