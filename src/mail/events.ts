import { admins, agents } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'delivery.failed': {
    label: { es: 'Un correo no llegó', en: 'A mail was not delivered', pt: 'Um e-mail não foi entregue' },
    description:
      'A mail could not be handed over: the server refused it, or another one returned it, or two days passed. It is for agents where the mail is about a ticket, otherwise for admins.',
    audiences: [...agents, ...admins],
    changes: { delivery: 'Delivery', user: 'User', template: 'String' },
  },
  'delivery.resent': {
    label: { es: 'Correo enviado de nuevo', en: 'Mail sent again', pt: 'E-mail reenviado' },
    description: 'An admin has a mail sent again.',
    audiences: admins,
    changes: { delivery: 'Delivery', user: 'User', template: 'String' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
