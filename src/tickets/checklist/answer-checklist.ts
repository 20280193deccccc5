import type { Context } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { transact } from '../../core/transact.ts';
import { lockTicket, type TicketReference } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { type ChecklistAnswer, checkedAnswers } from './checklist.ts';

export interface AnswerChecklist extends TicketReference {
  checklist: ChecklistAnswer[];
}

/** Answers to items of the intake checklist (clinic D3). */
export function answerChecklist(ctx: Context, input: AnswerChecklist): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket, configuration } = locked;
    const answers = Object.entries(checkedAnswers(configuration, input.checklist)).filter(([key, isChecked]) => ticket.checklist[key] !== isChecked);
    if (answers.length === 0) return ticket;
    const changes = answers.map(([key, isChecked]) => change(`checklist.${key}`, ticket.checklist[key] ?? null, isChecked));
    ticket.checklist = { ...ticket.checklist, ...Object.fromEntries(answers) };
    ticket.touch(ctx.now());
    recordTicketEvent(ctx, locked, 'ticket.checklist_answered', { changes });
    return ticket;
  });
}
