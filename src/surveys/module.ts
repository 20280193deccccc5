import type { Module } from '../core/module.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { events } from './events.ts';
import { refusals } from './refusals.ts';
import { TicketSurveyResolver } from './survey.resolver.ts';
import { SurveyAnswerShape, SurveyShape, ticketFields } from './survey.shape.ts';

export const surveys: Module = {
  name: 'surveys',
  events,
  refusals,
  shapes: [SurveyShape, SurveyAnswerShape],
  extensions: [{ shape: TicketShape, fields: ticketFields }],
  resolvers: [TicketSurveyResolver],
};
