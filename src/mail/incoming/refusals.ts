import type { RefusalText } from '../../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  MAIL_TAKEN_IN: {
    description: 'The mail is a ticket, a reply or a note already, or waits to be taken in.',
    es: 'El correo ya es un ticket, una respuesta o una nota, o está esperando.',
    en: 'The mail is a ticket, a reply or a note already, or is waiting.',
    pt: 'O e-mail já é um chamado, uma resposta ou uma nota, ou está esperando.',
  },
  MAIL_NO_LONGER_KEPT: {
    description: 'The bytes of the mail are no longer kept, so it cannot be taken in again.',
    es: 'El correo original ya no se conserva.',
    en: 'The original mail is no longer kept.',
    pt: 'O e-mail original já não é guardado.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
