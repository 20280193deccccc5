import { everyone } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'survey.answered': {
    label: { es: 'Encuesta respondida', en: 'Survey answered', pt: 'Pesquisa respondida' },
    description: 'The satisfaction survey was answered, or answered again.',
    audiences: everyone,
    changes: { score: 'Int', comment: 'String' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
