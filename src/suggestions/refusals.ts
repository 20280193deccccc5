import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  GAP_TAKEN: {
    description: 'Somebody has begun an article for this gap already.',
    es: 'Ya hay un artículo empezado para esta laguna.',
    en: 'An article has been begun for this gap already.',
    pt: 'Já há um artigo iniciado para esta lacuna.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
