import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  TOO_MANY_REPORTS: {
    description: 'The caller keeps as many reports as a person may; `details` has the limit.',
    es: 'Ya guarda todos los informes que puede guardar una persona.',
    en: 'You keep as many reports as a person may.',
    pt: 'Já guarda todos os relatórios que uma pessoa pode guardar.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
