import { admins } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'user.notifications_chosen': {
    label: { es: 'Avisos elegidos', en: 'Notifications chosen', pt: 'Avisos escolhidos' },
    description: 'A person chose by which channels they are told of which kinds of events.',
    audiences: admins,
    changes: { user: 'User', preferences: 'JSON' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
