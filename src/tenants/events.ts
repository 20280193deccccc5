import { admins } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'tenant.suspended': {
    label: { es: 'Mesa suspendida', en: 'Desk suspended', pt: 'Atendimento suspenso' },
    description: 'An operator suspended the desk.',
    audiences: admins,
    changes: {},
  },
  'tenant.resumed': {
    label: { es: 'Mesa reanudada', en: 'Desk resumed', pt: 'Atendimento retomado' },
    description: 'An operator resumed the desk.',
    audiences: admins,
    changes: {},
  },
  'tenant.events_kept': {
    label: { es: 'Cambió cuánto se guardan los eventos', en: 'Retention of events changed', pt: 'Retenção de eventos alterada' },
    description: 'An operator changed for how many days events are kept.',
    audiences: admins,
    changes: { keepsEventsDays: 'Int' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
