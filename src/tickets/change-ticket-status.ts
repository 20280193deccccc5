import type { Context } from '../platform/house.ts';
import { insist, refuse } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { allowedKeys, choicesFrom, choose, takeStep, whyNotChoose } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface ChangeTicketStatus extends OnTicket {
  status: string;
}

const ownVerb: Record<string, string> = { RESOLVED: 'resolveTicket', CLOSED: 'closeTicket' };

/** Any step of the workflow except resolving and closing, which have verbs of their own. */
export function changeTicketStatus(ctx: Context, input: ChangeTicketStatus): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const held = await holdTicket(ctx, input);
    const choices = choicesFrom(held.desk, held.ticket);
    const choice = choose(ctx, held, choices, input.status);
    const allowed = allowedKeys(ctx, held, choices);
    const use = ownVerb[choice.status.category];
    if (use) refuse('TRANSITION_NOT_ALLOWED', ['input', 'status'], { use, allowed });
    insist(whyNotChoose(ctx, held, choice), ['input', 'status'], { allowed });
    takeStep(ctx, held, choice.status);
    return held.ticket;
  });
}
