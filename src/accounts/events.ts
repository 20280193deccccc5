import { admins } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'user.invited': {
    label: { es: 'Persona invitada', en: 'Person invited', pt: 'Pessoa convidada' },
    description: 'A person was invited to set a password.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.invitation_accepted': {
    label: { es: 'Invitación aceptada', en: 'Invitation accepted', pt: 'Convite aceito' },
    description: 'An invited person set their password.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.signed_up': {
    label: { es: 'Alguien se registró', en: 'Somebody signed up', pt: 'Alguém se cadastrou' },
    description: 'A person signed up by themselves; `isWaiting` tells whether an admin must let them in.',
    audiences: admins,
    changes: { user: 'User', isWaiting: 'Boolean', followsOrganization: 'Boolean' },
  },
  'user.approved': {
    label: { es: 'Registro aprobado', en: 'Sign-up approved', pt: 'Cadastro aprovado' },
    description: 'An admin let in a person who had signed up.',
    audiences: admins,
    changes: { user: 'User', organization: 'Organization', followsOrganization: 'Boolean' },
  },
  'user.rejected': {
    label: { es: 'Registro rechazado', en: 'Sign-up rejected', pt: 'Cadastro rejeitado' },
    description: 'An admin turned away a person who had signed up.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.merged': {
    label: { es: 'Personas unidas', en: 'Persons merged', pt: 'Pessoas unidas' },
    description: 'A person who appeared twice goes on as one.',
    audiences: admins,
    changes: { user: 'User', mergedInto: 'User', externalId: 'String' },
  },
  'user.password_changed': {
    label: { es: 'Contraseña cambiada', en: 'Password changed', pt: 'Senha alterada' },
    description: 'A person changed their password.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.password_reset_requested': {
    label: { es: 'Se pidió una nueva contraseña', en: 'Password reset requested', pt: 'Nova senha solicitada' },
    description: 'Somebody asked for a new password for a person.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.password_reset': {
    label: { es: 'Contraseña restablecida', en: 'Password reset', pt: 'Senha redefinida' },
    description: 'A person set a new password by the link that they were sent.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.email_change_requested': {
    label: { es: 'Se pidió cambiar la dirección', en: 'Change of address requested', pt: 'Alteração de endereço solicitada' },
    description: 'A person asked for another e-mail address, which they must prove.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.email_changed': {
    label: { es: 'Dirección cambiada', en: 'Address changed', pt: 'Endereço alterado' },
    description: 'A person has another e-mail address.',
    audiences: admins,
    changes: { user: 'User', email: 'String' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
