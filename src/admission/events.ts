import { everyone } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'ticket.refused': {
    label: { es: 'No se admitió como ticket', en: 'Not admitted as a ticket', pt: 'Não admitido como chamado' },
    description: 'The desk decided at admission that it is no ticket, and why.',
    audiences: everyone,
    changes: { refusedAt: 'DateTime', refusalReason: 'String', refusalArticle: 'Article' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
