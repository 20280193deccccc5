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
  @FieldResolver(() => Survey, { description: 'How whoever asked found the help.' })
  survey(): never {
    return readByStatement();
  }

  @Authorized('ticket:write')
  @Mutation(() => AnswerSurveyPayload, {
    description:
      'Whoever asked for the help says how it was, while the status of the ticket has the survey open (SURVEY_CLOSED otherwise). A later answer takes the place of the earlier one. Requires ticket:write.',
  })
  answerSurvey(@Ctx() ctx: Context, @Arg('input', () => AnswerSurveyInput, { description: 'How it was.' }) input: AnswerSurveyInput) {
    return answer(ctx, 'answerSurvey', answerSurvey, input);
  }
}
