import type { Text } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  INVALID_CONFIGURATION: {
    es: 'La configuración no es válida; los detalles dicen dónde y por qué.',
    en: 'The configuration is not valid; the details say where and why.',
    pt: 'A configuração não é válida; os detalhes dizem onde e por quê.',
  },
} as const satisfies Record<string, Text>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
