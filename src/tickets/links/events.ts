import { agents, asVisible, everyone } from '../../core/event-type.ts';
import type { EventDefinition } from '../../core/registry.ts';

/** Each type about two tickets. Types are public names: add, never rename. */
export const events = {
  'ticket.merged': {
    label: { es: 'Ticket unido a otro', en: 'Ticket merged into another', pt: 'Chamado unido a outro' },
    description: 'The ticket goes on in another ticket.',
    audiences: everyone,
    changes: { mergedInto: 'Ticket' },
  },
  'ticket.absorbed': {
    label: { es: 'Otro ticket se unió a este', en: 'Another ticket was merged into this one', pt: 'Outro chamado foi unido a este' },
    description: 'Another ticket goes on in this one.',
    audiences: everyone,
    changes: { mergedTicket: 'Ticket' },
  },
  'ticket.unmerged': {
    label: { es: 'Ticket separado de otro', en: 'Ticket separated from another', pt: 'Chamado separado de outro' },
    description: 'A merged ticket goes on by itself again.',
    audiences: everyone,
    changes: { mergedInto: 'Ticket' },
  },
  'ticket.parted': {
    label: { es: 'Un ticket unido se separó', en: 'A merged ticket was separated', pt: 'Um chamado unido foi separado' },
    description: 'A ticket that was merged into this one goes on by itself again. It is for agents where the two are for different people.',
    audiences: asVisible,
    changes: { mergedTicket: 'Ticket' },
  },
  'ticket.duplicate_marked': {
    label: { es: 'Marcado como duplicado', en: 'Marked as a duplicate', pt: 'Marcado como duplicado' },
    description: 'The ticket was marked as the duplicate of another one.',
    audiences: agents,
    changes: { duplicateOf: 'Ticket' },
  },
  'ticket.duplicate_unmarked': {
    label: { es: 'Ya no es un duplicado', en: 'No longer a duplicate', pt: 'Não é mais um duplicado' },
    description: 'The ticket is no longer marked as a duplicate.',
    audiences: agents,
    changes: { duplicateOf: 'Ticket' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
