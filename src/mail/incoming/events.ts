import { admins } from '../../core/event-type.ts';
import type { EventDefinition } from '../../core/registry.ts';

/** Each type that incoming mail records. Types are public names: add, never rename. */
export const events = {
  'mail.refused': {
    label: { es: 'Correo rechazado', en: 'Mail refused', pt: 'E-mail recusado' },
    description: 'A mail that was sent to the desk was refused; `reason` says why. It is kept for as long as the server keeps mails.',
    audiences: admins,
    changes: { mail: 'IncomingMail', reason: 'String' },
  },
  'mail.failed': {
    label: { es: 'Correo que no se pudo leer', en: 'Mail failed', pt: 'E-mail que não pôde ser lido' },
    description: 'A mail that was sent to the desk could not be read or taken in; `reason` says why. It is kept for as long as the server keeps mails.',
    audiences: admins,
    changes: { mail: 'IncomingMail', reason: 'String' },
  },
  'mail.retried': {
    label: { es: 'Correo reintentado', en: 'Mail tried again', pt: 'E-mail tentado de novo' },
    description: 'An admin let a mail be taken in again; `isSenderTrusted` says whether they vouch for its sender.',
    audiences: admins,
    changes: { mail: 'IncomingMail', isSenderTrusted: 'Boolean' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
