import { sql } from 'kysely';
import { statusesThat } from '../configuration/section.ts';
import type { Context } from '../core/context.ts';
import { permissionOf } from '../core/refusal.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { columns, type Expression, expression, one, personal, type Shape } from '../reading/shape/shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { type Surveyable, whyNotAnswer } from './rules.ts';

const isOpen: Expression = (row, viewer) =>
  sql`(${row}.closed_at is null and ${row}.merged_into_id is null and ${row}.status_id = any(${statusesThat(viewer, 'survey')}))`;

function canAnswer(ticket: Surveyable, { actor, locale }: Context) {
  return permissionOf(whyNotAnswer(actor, ticket), locale);
}

/** The survey is read from the ticket's row, because its status decides whether it is open. */
export const SurveyShape: Shape = {
  types: ['Survey'],
  table: 'ticket',
  fields: {
    isOpen: expression(isOpen),
    answer: one(() => SurveyAnswerShape, 'id', 'ticket_id'),
    viewerCanAnswer: personal(['status_category', 'merged_into_id', 'requester_id', 'creator_id'], canAnswer, { isOpen }),
  },
};

/** Only read through a visible ticket. */
export const SurveyAnswerShape: Shape = {
  types: ['SurveyAnswer'],
  table: 'survey_answer',
  fields: { ...columns('score', 'comment', 'answered_at'), answeredBy: one(() => ActorShape, 'answered_by_id') },
};

TicketShape.fields.survey = one(() => SurveyShape, 'id');
