import { admins, agents } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'user.created': {
    label: { es: 'Persona añadida', en: 'Person added', pt: 'Pessoa adicionada' },
    description: 'A person was added.',
    audiences: admins,
    changes: {
      user: 'User',
      name: 'String',
      email: 'String',
      externalId: 'String',
      phone: 'String',
      requesterKind: 'RequesterKind',
      locale: 'Locale',
      timeZone: 'String',
      organization: 'Organization',
    },
  },
  'user.updated': {
    label: { es: 'Persona modificada', en: 'Person changed', pt: 'Pessoa alterada' },
    description: 'What is known of a person was changed.',
    audiences: admins,
    changes: {
      user: 'User',
      name: 'String',
      email: 'String',
      externalId: 'String',
      phone: 'String',
      requesterKind: 'RequesterKind',
      locale: 'Locale',
      timeZone: 'String',
      organization: 'Organization',
      followsOrganization: 'Boolean',
    },
  },
  'user.moved': {
    label: { es: 'Persona movida a otra organización', en: 'Person moved to another organization', pt: 'Pessoa movida para outra organização' },
    description: 'A person belongs to another organization, or to none.',
    audiences: admins,
    changes: { user: 'User', organization: 'Organization' },
  },
  'user.role_changed': {
    label: { es: 'Cambió el rol de una persona', en: 'Role of a person changed', pt: 'Papel de uma pessoa alterado' },
    description: 'A person has another role; `role` is its key.',
    audiences: admins,
    changes: { user: 'User', role: 'String' },
  },
  'user.deactivated': {
    label: { es: 'Persona desactivada', en: 'Person deactivated', pt: 'Pessoa desativada' },
    description: 'A person can no longer sign in.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.reactivated': {
    label: { es: 'Persona reactivada', en: 'Person reactivated', pt: 'Pessoa reativada' },
    description: 'A person can sign in again.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.availability_changed': {
    label: { es: 'Cambió la disponibilidad', en: 'Availability changed', pt: 'Disponibilidade alterada' },
    description: 'An agent takes new tickets from now on, or no longer does.',
    audiences: agents,
    changes: { user: 'User', isAvailable: 'Boolean' },
  },
  'user.erased': {
    label: { es: 'Datos de una persona borrados', en: 'Data of a person erased', pt: 'Dados de uma pessoa apagados' },
    description: 'An operator erased the personal data of a person.',
    audiences: admins,
    changes: { user: 'User' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
