import { agents } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'organization.created': {
    label: { es: 'Organización creada', en: 'Organization created', pt: 'Organização criada' },
    description: 'An organization was added; the queue, the calendar and the policy are named by their keys.',
    audiences: agents,
    changes: {
      organization: 'Organization',
      name: 'String',
      externalId: 'String',
      domains: '[String]',
      notes: 'String',
      defaultQueue: 'String',
      calendar: 'String',
      policy: 'String',
    },
  },
  'organization.updated': {
    label: { es: 'Organización modificada', en: 'Organization changed', pt: 'Organização alterada' },
    description: 'An organization was changed; the queue, the calendar and the policy are named by their keys.',
    audiences: agents,
    changes: {
      organization: 'Organization',
      name: 'String',
      externalId: 'String',
      domains: '[String]',
      notes: 'String',
      defaultQueue: 'String',
      calendar: 'String',
      policy: 'String',
    },
  },
  'organization.archived': {
    label: { es: 'Organización archivada', en: 'Organization archived', pt: 'Organização arquivada' },
    description: 'An organization was archived.',
    audiences: agents,
    changes: { organization: 'Organization' },
  },
  'organization.restored': {
    label: { es: 'Organización restaurada', en: 'Organization restored', pt: 'Organização restaurada' },
    description: 'An archived organization is in use again.',
    audiences: agents,
    changes: { organization: 'Organization' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
