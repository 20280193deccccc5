import type { Context } from '../platform/house.ts';
import { transact } from '../platform/transact.ts';
import { type ChecklistAnswer, checkedAnswers } from './checklist.ts';
import { happen } from './happen.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { change } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface AnswerChecklist extends OnTicket {
  checklist: ChecklistAnswer[];
}

/** What was asked on admission, and answered (clinic D3). */
export function answerChecklist(ctx: Context, input: AnswerChecklist): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket, desk } = await holdTicket(ctx, input);
    const said = Object.entries(checkedAnswers(desk, input.checklist)).filter(([key, isChecked]) => ticket.checklist[key] !== isChecked);
    if (said.length === 0) return ticket;
    const changes = said.map(([key, isChecked]) => change(`checklist.${key}`, ticket.checklist[key] ?? null, isChecked));
    ticket.checklist = { ...ticket.checklist, ...Object.fromEntries(said) };
    ticket.touch(ctx.now());
    happen(ctx, ticket, 'ticket.checklist_answered', { changes });
    return ticket;
  });
}
