import { sql } from 'kysely';
import { statusesThat } from '../configuration/section.ts';
import type { Context } from '../core/context.ts';
import { permissionOf } from '../core/refusal.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { columns, type Expression, expression, one, personal, type Shape } from '../reading/shape/shape.ts';
import { visibleTarget } from '../tickets/links/visible-target.ts';
import { detailsOfMerged, type ForMerged } from '../workflows/status.shape.ts';
import { type Surveyable, whyNotAnswer } from './rules.ts';

const isOpen: Expression = (row, viewer) =>
  sql`(${row}.closed_at is null and ${row}.merged_into_id is null and ${row}.status_id = any(${statusesThat(viewer, 'survey')}))`;

function canAnswer(ticket: Surveyable & ForMerged, { actor, locale }: Context) {
  const whyNot = whyNotAnswer(actor, ticket);
  return permissionOf(whyNot, locale, detailsOfMerged(whyNot, ticket));
}

/** The survey is read from the ticket's row, because its status decides whether it is open. */
export const SurveyShape: Shape = {
  types: ['Survey'],
  table: 'ticket',
  fields: {
    isOpen: expression(isOpen),
    answer: one(() => SurveyAnswerShape, 'id', 'ticket_id'),
    viewerCanAnswer: personal(['status_category', 'merged_into_id', 'requester_id', 'creator_id'], canAnswer, { isOpen, targetId: visibleTarget }),
  },
};

/** Only read through a visible ticket. */
export const SurveyAnswerShape: Shape = {
  types: ['SurveyAnswer'],
  table: 'survey_answer',
  fields: { ...columns('score', 'comment', 'answered_at'), answeredBy: one(() => ActorShape, 'answered_by_id') },
};

export const ticketFields = { survey: one(() => SurveyShape, 'id') };
