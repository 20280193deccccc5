import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  ALREADY_PUBLISHED: {
    description: 'The release is published already.',
    es: 'La versión ya está publicada.',
    en: 'The release is published already.',
    pt: 'A versão já está publicada.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
