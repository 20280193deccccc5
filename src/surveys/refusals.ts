import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  SURVEY_CLOSED: {
    description: 'The survey is not open in the current status of the ticket.',
    es: 'La encuesta no está abierta en este momento.',
    en: 'The survey is not open right now.',
    pt: 'A pesquisa não está aberta neste momento.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
