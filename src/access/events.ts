import { admins } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records. Types are public names: add, never rename. */
export const events = {
  'key.issued': {
    label: { es: 'Clave de API creada', en: 'API key issued', pt: 'Chave de API criada' },
    description: 'An API key was issued.',
    audiences: admins,
    changes: { key: 'ApiKey' },
  },
  'key.revoked': {
    label: { es: 'Clave de API revocada', en: 'API key revoked', pt: 'Chave de API revogada' },
    description: 'An API key was revoked.',
    audiences: admins,
    changes: { key: 'ApiKey' },
  },
  'session.ended': {
    label: { es: 'Sesión terminada', en: 'Session ended', pt: 'Sessão encerrada' },
    description: "An admin ended another person's session.",
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.second_factor_turned_on': {
    label: { es: 'Segundo factor activado', en: 'Second factor turned on', pt: 'Segundo fator ativado' },
    description: 'A person set up a second factor.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.second_factor_removed': {
    label: { es: 'Segundo factor quitado', en: 'Second factor removed', pt: 'Segundo fator removido' },
    description: 'A person removed their second factor.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.second_factor_reset': {
    label: { es: 'Segundo factor anulado', en: 'Second factor reset', pt: 'Segundo fator redefinido' },
    description: "An admin removed another person's second factor.",
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.recovery_codes_renewed': {
    label: { es: 'Códigos de recuperación renovados', en: 'Recovery codes renewed', pt: 'Códigos de recuperação renovados' },
    description: 'A person got new recovery codes.',
    audiences: admins,
    changes: { user: 'User' },
  },
  'user.recovery_code_used': {
    label: { es: 'Código de recuperación usado', en: 'Recovery code used', pt: 'Código de recuperação usado' },
    description: 'A person signed in with a recovery code.',
    audiences: admins,
    changes: { user: 'User' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
