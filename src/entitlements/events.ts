import { agents } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'entitlement.created': {
    label: { es: 'Derecho a soporte creado', en: 'Entitlement created', pt: 'Direito a suporte criado' },
    description: 'An organization got a right to support; `policy` is the key of a policy.',
    audiences: agents,
    changes: {
      entitlement: 'Entitlement',
      organization: 'Organization',
      type: 'EntitlementType',
      validFrom: 'DateTime',
      validTo: 'DateTime',
      policy: 'String',
    },
  },
  'entitlement.changed': {
    label: { es: 'Derecho a soporte modificado', en: 'Entitlement changed', pt: 'Direito a suporte alterado' },
    description: 'The validity or the policy of a right to support was changed. Besides `entitlement` it names only what changed.',
    audiences: agents,
    changes: { entitlement: 'Entitlement', validFrom: 'DateTime', validTo: 'DateTime', policy: 'String' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
