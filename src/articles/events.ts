import { agents, asVisible, everyone } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'article.created': {
    label: { es: 'Artículo creado', en: 'Article created', pt: 'Artigo criado' },
    description: 'A draft was created; `fromTicket` is the ticket that it was drafted from.',
    audiences: agents,
    changes: { article: 'Article', fromTicket: 'Ticket' },
  },
  'article.updated': {
    label: { es: 'Artículo modificado', en: 'Article changed', pt: 'Artigo alterado' },
    description: 'An article was changed. It is for everyone where everybody reads the article.',
    audiences: asVisible,
    changes: { article: 'Article' },
  },
  'article.restored': {
    label: { es: 'Versión anterior restaurada', en: 'Earlier version restored', pt: 'Versão anterior restaurada' },
    description: 'An article got the text of an earlier version. It is for everyone where everybody reads the article.',
    audiences: asVisible,
    changes: { article: 'Article', number: 'Int' },
  },
  'article.translated': {
    label: { es: 'Artículo traducido', en: 'Article translated', pt: 'Artigo traduzido' },
    description: 'An article got a text in another language. It is for everyone where everybody reads the article.',
    audiences: asVisible,
    changes: { article: 'Article', locale: 'String' },
  },
  'article.translation_removed': {
    label: { es: 'Traducción eliminada', en: 'Translation removed', pt: 'Tradução removida' },
    description: 'The text of an article in another language was removed. It is for everyone where everybody reads the article.',
    audiences: asVisible,
    changes: { article: 'Article', locale: 'String' },
  },
  'article.submitted': {
    label: { es: 'Artículo enviado a revisión', en: 'Article submitted for review', pt: 'Artigo enviado para revisão' },
    description: 'A draft was submitted for review.',
    audiences: agents,
    changes: { article: 'Article' },
  },
  'article.returned': {
    label: { es: 'Artículo devuelto', en: 'Article returned', pt: 'Artigo devolvido' },
    description: 'An article was returned from review as a draft, with a reason.',
    audiences: agents,
    changes: { article: 'Article', reason: 'String' },
  },
  'article.scheduled': {
    label: { es: 'Publicación programada', en: 'Publication scheduled', pt: 'Publicação agendada' },
    description: 'An article is to be published at a time.',
    audiences: agents,
    changes: { article: 'Article', publishAt: 'DateTime', expiresAt: 'DateTime' },
  },
  'article.published': {
    label: { es: 'Artículo publicado', en: 'Article published', pt: 'Artigo publicado' },
    description: 'An article was published. It is for everyone where everybody reads the article.',
    audiences: asVisible,
    changes: { article: 'Article' },
  },
  'article.expiring': {
    label: { es: 'El artículo caduca pronto', en: 'Article expires soon', pt: 'O artigo expira em breve' },
    description: 'A published article is archived in 14 days or less, unless it is published again.',
    audiences: agents,
    changes: { article: 'Article' },
  },
  'article.feedback_given': {
    label: { es: 'Opinión sobre un artículo', en: 'Feedback on an article', pt: 'Opinião sobre um artigo' },
    description: 'Somebody said whether an article helped; `Article.feedback` has their words.',
    audiences: agents,
    changes: { article: 'Article', hasHelped: 'Boolean' },
  },
  'article.archived': {
    label: { es: 'Artículo archivado', en: 'Article archived', pt: 'Artigo arquivado' },
    description: 'An article was archived.',
    audiences: agents,
    changes: { article: 'Article' },
  },
  'ticket.solution_linked': {
    label: { es: 'Artículo enlazado como solución', en: 'Article linked as the solution', pt: 'Artigo ligado como solução' },
    description: 'An article was linked as the solution of the ticket, or the link was removed.',
    audiences: everyone,
    changes: { solution: 'Article' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
