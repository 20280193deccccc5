import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  INVALID_CONFIGURATION: {
    description: 'The configuration is not valid. `details.faults` lists up to fifty faults, each with a code, a path and a message.',
    es: 'La configuración no es válida; los detalles dicen dónde y por qué.',
    en: 'The configuration is not valid; the details say where and why.',
    pt: 'A configuração não é válida; os detalhes dizem onde e por quê.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
