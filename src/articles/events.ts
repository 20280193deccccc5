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
  'article.published': {
    label: { es: 'Artículo publicado', en: 'Article published', pt: 'Artigo publicado' },
    description: 'An article was published. It is for everyone where everybody reads the article.',
    audiences: asVisible,
    changes: { article: 'Article' },
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
