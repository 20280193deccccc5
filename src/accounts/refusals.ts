import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  LINK_ENDED: {
    description: 'The token was used, has expired, was replaced by a newer one or never was one.',
    es: 'El enlace ya no sirve; pida otro.',
    en: 'The link does not work any more; ask for another.',
    pt: 'O link não funciona mais; peça outro.',
  },
  NOT_WAITING: {
    description: 'The person does not wait for approval, or does not any more.',
    es: 'La persona no espera aprobación.',
    en: 'The person does not wait for approval.',
    pt: 'A pessoa não espera aprovação.',
  },
  ALREADY_ACCEPTED: {
    description: 'The person signs in already: by a password, which they alone reset, or through the identity provider.',
    es: 'La persona ya inicia sesión por su cuenta.',
    en: 'The person signs in already.',
    pt: 'A pessoa já entra por conta própria.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
