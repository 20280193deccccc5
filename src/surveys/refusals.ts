import type { Text } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  SURVEY_CLOSED: {
    es: 'La encuesta no está abierta en este momento.',
    en: 'The survey is not open right now.',
    pt: 'A pesquisa não está aberta neste momento.',
  },
} as const satisfies Record<string, Text>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
