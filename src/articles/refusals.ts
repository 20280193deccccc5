import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NOT_A_DRAFT: {
    description: 'Only a draft is submitted for review.',
    es: 'El artículo no es un borrador.',
    en: 'The article is no draft.',
    pt: 'O artigo não é um rascunho.',
  },
  NOT_IN_REVIEW: {
    description: 'Only an article that is in review is returned.',
    es: 'El artículo no está en revisión.',
    en: 'The article is not in review.',
    pt: 'O artigo não está em revisão.',
  },
  ARTICLE_PUBLISHED: {
    description: 'The article is published already, so that it cannot be published at a later time.',
    es: 'El artículo ya está publicado.',
    en: 'The article is published already.',
    pt: 'O artigo já está publicado.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
