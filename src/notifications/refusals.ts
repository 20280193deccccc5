import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NOTIFICATION_ALWAYS_TOLD: {
    description: 'The desk wants everybody told of events of this kind, by one channel at least.',
    es: 'Este tipo de aviso no se puede desactivar del todo.',
    en: 'This kind of notification cannot be switched off altogether.',
    pt: 'Este tipo de aviso não pode ser desativado por completo.',
  },
  NOTIFICATION_NOT_BY_MAIL: {
    description: 'The desk tells nobody of events of this kind by mail.',
    es: 'Este tipo de aviso no se envía por correo.',
    en: 'This kind of notification is not sent by mail.',
    pt: 'Este tipo de aviso não é enviado por e-mail.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
