import { Arg, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { answer } from '../platform/graphql/answer.ts';
import { Seen } from '../platform/graphql/door.ts';
import { readByStatement } from '../platform/graphql/read-by-statement.ts';
import type { Context } from '../platform/house.ts';
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
  answerSurvey(@Seen() ctx: Context, @Arg('input', () => AnswerSurveyInput, { description: 'How it was.' }) input: AnswerSurveyInput) {
    return answer(ctx, answerSurvey, input);
  }
}
