import { agents } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'ticket.related': {
    label: { es: 'Relación añadida', en: 'Relation added', pt: 'Relação adicionada' },
    description: 'The ticket was related to a person, an organization or an external record.',
    audiences: agents,
    changes: { relation: 'JSON' },
  },
  'ticket.unrelated': {
    label: { es: 'Relación terminada', en: 'Relation ended', pt: 'Relação encerrada' },
    description: 'A relation of the ticket ended.',
    audiences: agents,
    changes: { relation: 'JSON' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
