import { agents } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'suggestion.ended': {
    label: { es: 'Una sugerencia tuvo su desenlace', en: 'A suggestion came to its end', pt: 'Uma sugestão teve seu desfecho' },
    description: 'Somebody to whom articles and tickets were suggested said how the need ended.',
    audiences: agents,
    changes: { outcome: 'SuggestionOutcome', article: 'Article', ticket: 'Ticket', channel: 'Channel' },
  },
  'knowledge_gap.taken': {
    label: { es: 'Se empezó un artículo para una laguna', en: 'An article was begun for a gap', pt: 'Um artigo foi iniciado para uma lacuna' },
    description: 'A draft was created for what people asked and no article answered.',
    audiences: agents,
    changes: { article: 'Article' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
