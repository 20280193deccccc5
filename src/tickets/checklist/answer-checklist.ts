import type { Context } from '../../core/context.ts';
import { transact } from '../../core/transact.ts';
import { change } from '../apply-transition.ts';
import { lockTicket, type TicketReference } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { type ChecklistAnswer, checkedAnswers } from './checklist.ts';

export interface AnswerChecklist extends TicketReference {
  checklist: ChecklistAnswer[];
}

/** What was asked on admission, and answered (clinic D3). */
export function answerChecklist(ctx: Context, input: AnswerChecklist): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket, configuration } = await lockTicket(ctx, input);
    const said = Object.entries(checkedAnswers(configuration, input.checklist)).filter(([key, isChecked]) => ticket.checklist[key] !== isChecked);
    if (said.length === 0) return ticket;
    const changes = said.map(([key, isChecked]) => change(`checklist.${key}`, ticket.checklist[key] ?? null, isChecked));
    ticket.checklist = { ...ticket.checklist, ...Object.fromEntries(said) };
    ticket.touch(ctx.now());
    recordTicketEvent(ctx, ticket, 'ticket.checklist_answered', { changes });
    return ticket;
  });
}
