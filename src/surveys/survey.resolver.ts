import { Arg, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { ticketPayload } from '../tickets/ticket.payloads.graphql.ts';
import { answerSurvey } from './answer-survey.ts';
import { AnswerSurveyInput, Survey } from './survey.graphql.ts';

const AnswerSurveyPayload = ticketPayload('AnswerSurvey');

@Resolver(() => Ticket)
export class TicketSurveyResolver {
  @FieldResolver(() => Survey, { description: 'The satisfaction survey of the ticket.' })
  survey(): never {
    return readByStatement();
  }

  @Authorized('ticket:write')
  @Mutation(() => AnswerSurveyPayload, {
    description:
      'Answers the satisfaction survey of a ticket. Only the requester can, or the API key that opened the ticket for them. A later answer replaces the earlier one. Requires `ticket:write`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (the caller did not ask for the help), `SURVEY_CLOSED`, `INVALID`.',
  })
  answerSurvey(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerSurveyInput, { description: 'The ticket and the answer to its survey.' }) input: AnswerSurveyInput,
  ) {
    return answer(ctx, answerSurvey, input);
  }
}
