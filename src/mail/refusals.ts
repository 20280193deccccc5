import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  DELIVERY_WAITING: {
    description: 'The mail is not sent yet: it waits for its next attempt.',
    es: 'El correo aún espera su envío.',
    en: 'The mail still waits to be sent.',
    pt: 'O e-mail ainda aguarda o envio.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
