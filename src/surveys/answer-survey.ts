import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { requireId } from '../core/ids.ts';
import { insist } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Statement } from '../database/pipeline.ts';
import { lockTicket, type TicketReference } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { whyNotAnswer } from './rules.ts';

export interface AnswerSurvey extends TicketReference {
  score: number;
  comment?: string | null;
}

/** Answers the satisfaction survey while the status allows it (erp S6); a later answer replaces the earlier one. */
export function answerSurvey(ctx: Context, input: AnswerSurvey): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input, answerOf(ctx, input.ticketId));
    const { ticket, configuration, extra } = locked;
    const isOpen = configuration.definitions.get(ticket.statusId)?.survey === true;
    insist(whyNotAnswer(ctx.actor, { ...ticket, isOpen }), ['input', 'ticketId']);
    const [before = {}] = extra[0]?.rows ?? [];
    const after = { score: input.score, comment: input.comment ?? null };
    ctx.defer({ name: 'answer_survey', text: write, values: [ctx.tenant.id, ticket.id, after.score, after.comment, ctx.actor.id, ctx.now()] });
    ticket.surveyScore = input.score;
    ticket.touch(ctx.now());
    const changes = [change('score', before.score ?? null, after.score), change('comment', before.comment ?? null, after.comment)];
    recordTicketEvent(ctx, locked, 'survey.answered', { changes });
    return ticket;
  });
}

const read = 'select score, comment from survey_answer where tenant_id = $1 and ticket_id = $2';
const write = `
  insert into survey_answer (tenant_id, ticket_id, score, comment, answered_by_id, answered_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (tenant_id, ticket_id) do update set score = excluded.score, comment = excluded.comment, answered_by_id = excluded.answered_by_id,
    answered_at = excluded.answered_at`;

/** Read after the ticket is locked. */
function answerOf({ tenant }: Transaction, ticketId: string): Statement {
  return { name: 'survey_answer', text: read, values: [tenant.id, requireId(ticketId, 'Ticket')] };
}
