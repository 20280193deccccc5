import { asVisible } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'attachment.infected': {
    label: { es: 'Archivo infectado', en: 'Infected file', pt: 'Arquivo infectado' },
    description:
      'The scanner for viruses found something in a file that was attached before; nobody gets the file. `attachment` is its id; `TicketEvent.message` is the message that it hangs on, and `article` the article. It is for agents where it hangs on a note or an article.',
    audiences: asVisible,
    changes: { attachment: 'ID', article: 'Article' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
