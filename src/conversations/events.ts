import { agents, everyone } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'ticket.replied': {
    label: { es: 'Respuesta', en: 'Reply', pt: 'Resposta' },
    description: 'A public message was added. `TicketEvent.message` is the message.',
    audiences: everyone,
    changes: { message: 'Message' },
  },
  'ticket.noted': {
    label: { es: 'Nota privada', en: 'Private note', pt: 'Nota privada' },
    description: 'A private note was added. `TicketEvent.message` is the note.',
    audiences: agents,
    changes: { message: 'Message' },
  },
  'ticket.mentioned': {
    label: { es: 'Mención en una nota', en: 'Mention in a note', pt: 'Menção em uma nota' },
    description: 'A private note mentions agents. `TicketEvent.message` is the note.',
    audiences: agents,
    changes: { message: 'Message', mentions: '[User]' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
