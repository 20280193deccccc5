import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  ORGANIZATION_ARCHIVED: {
    description: 'The organization is archived: it gets no new tickets, people or entitlements.',
    es: 'La organización está archivada.',
    en: 'The organization is archived.',
    pt: 'A organização está arquivada.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
