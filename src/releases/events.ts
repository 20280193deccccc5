import { agents, everyone } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'release.created': {
    label: { es: 'Versión creada', en: 'Release created', pt: 'Versão criada' },
    description: 'A release was created.',
    audiences: agents,
    changes: { release: 'Release', name: 'String' },
  },
  'release.published': {
    label: { es: 'Versión publicada', en: 'Release published', pt: 'Versão publicada' },
    description: 'A release was published; the tickets that wait for it move on.',
    audiences: agents,
    changes: { release: 'Release', name: 'String' },
  },
  'ticket.release_changed': {
    label: { es: 'Cambió la versión que espera', en: 'Awaited release changed', pt: 'Versão aguardada alterada' },
    description: 'The ticket waits for another release, or for none.',
    audiences: everyone,
    changes: { release: 'Release' },
  },
  'ticket.release_refused': {
    label: { es: 'La versión no pudo mover el ticket', en: 'The release could not move the ticket', pt: 'A versão não pôde mover o chamado' },
    description: 'A release was published, but the transition of the ticket is not allowed; `code` says why. It waits no more.',
    audiences: agents,
    changes: { release: 'Release', code: 'UserErrorCode' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
