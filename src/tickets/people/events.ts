import { everyone } from '../../core/event-type.ts';
import type { EventDefinition } from '../../core/registry.ts';

/** Each type about the people of a ticket. Types are public names: add, never rename. */
export const events = {
  'ticket.handed_over': {
    label: { es: 'El ticket tiene otro creador', en: 'Ticket handed over', pt: 'O chamado tem outro criador' },
    description: 'Another person became the creator of the ticket.',
    audiences: everyone,
    changes: { creator: 'Actor', reason: 'String' },
  },
  'ticket.requester_changed': {
    label: { es: 'Cambió el solicitante', en: 'Requester changed', pt: 'Solicitante alterado' },
    description: 'The ticket is for another person or another organization.',
    audiences: everyone,
    changes: { requester: 'User', organization: 'Organization', entitlement: 'Entitlement', isUncovered: 'Boolean' },
  },
  'ticket.watcher_added': {
    label: { es: 'Observador añadido', en: 'Watcher added', pt: 'Observador adicionado' },
    description: 'A person watches the ticket from now on.',
    audiences: everyone,
    changes: { watcher: 'User' },
  },
  'ticket.watcher_removed': {
    label: { es: 'Observador quitado', en: 'Watcher removed', pt: 'Observador removido' },
    description: 'A person watches the ticket no more.',
    audiences: everyone,
    changes: { watcher: 'User' },
  },
  'ticket.collaborator_added': {
    label: { es: 'Colaborador añadido', en: 'Collaborator added', pt: 'Colaborador adicionado' },
    description: 'An agent works on the ticket too from now on.',
    audiences: everyone,
    changes: { collaborator: 'User' },
  },
  'ticket.collaborator_removed': {
    label: { es: 'Colaborador quitado', en: 'Collaborator removed', pt: 'Colaborador removido' },
    description: 'An agent no longer works on the ticket too.',
    audiences: everyone,
    changes: { collaborator: 'User' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
