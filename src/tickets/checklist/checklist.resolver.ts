import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { ticketPayload } from '../ticket.payloads.graphql.ts';
import { answerChecklist } from './answer-checklist.ts';
import { AnswerChecklistInput } from './checklist.graphql.ts';

const AnswerChecklistPayload = ticketPayload('AnswerChecklist');

@Resolver()
export class ChecklistMutations {
  @Authorized('ticket:work')
  @Mutation(() => AnswerChecklistPayload, {
    description:
      'Records answers to items of the intake checklist. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or an item), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  answerChecklist(@Ctx() ctx: Context, @Arg('input', () => AnswerChecklistInput, { description: 'The ticket and the answers.' }) input: AnswerChecklistInput) {
    return answer(ctx, 'answerChecklist', answerChecklist, input);
  }
}
