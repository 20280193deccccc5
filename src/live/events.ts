import { everyone } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** What subscriptions send in place of events that the viewer cannot see; nothing records these. Types are public names: add, never rename. */
export const events = {
  'ticket.entered': {
    label: { es: 'El ticket entró en la vista', en: 'The ticket came into view', pt: 'O chamado entrou na vista' },
    description: 'A ticket came into the view of a subscription by an event that the viewer cannot see.',
    audiences: everyone,
    changes: {},
    isOnlyLive: true,
  },
  'ticket.left': {
    label: { es: 'El ticket salió de la vista', en: 'The ticket left the view', pt: 'O chamado saiu da vista' },
    description: 'A ticket left the view of a subscription, because the viewer can no longer see it.',
    audiences: everyone,
    changes: {},
    isOnlyLive: true,
  },
} as const satisfies Record<string, EventDefinition>;
