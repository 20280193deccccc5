import { agents } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'ticket.recalculated': {
    label: { es: 'Plazos recalculados', en: 'Deadlines recalculated', pt: 'Prazos recalculados' },
    description: 'The deadlines of the ticket follow a changed policy, calendar or organization, of which one is named.',
    audiences: agents,
    changes: {
      policy: 'SlaPolicy',
      calendar: 'BusinessCalendar',
      organization: 'Organization',
      dueAt: 'DateTime',
      firstResponseDueAt: 'DateTime',
      nextResponseDueAt: 'DateTime',
    },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
