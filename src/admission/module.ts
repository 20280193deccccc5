import { ArticleShape } from '../articles/article.shape.ts';
import type { Module } from '../core/module.ts';
import { one } from '../reading/shape/shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { AdmissionResolver, AdmissionTicketResolver, TicketRefusalResolver } from './admission.resolver.ts';
import { events } from './events.ts';
import { refusals } from './refusals.ts';

export const admission: Module = {
  name: 'admission',
  events,
  refusals,
  extensions: [{ shape: TicketShape, fields: { refusalArticle: one(() => ArticleShape, 'refusal_article_id') } }],
  resolvers: [AdmissionResolver, AdmissionTicketResolver, TicketRefusalResolver],
};
