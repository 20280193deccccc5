import type { Text } from './registry.ts';

/** Why a value is `INVALID` together with others, in words for people; validators have their own. */
export const reasonTexts = {
  oneTarget: {
    es: 'Indique una sola persona, organización o ficha.',
    en: 'Name one person, organization or record.',
    pt: 'Indique uma só pessoa, organização ou registro.',
  },
  idsOrUpTo: { es: 'Indique `ids` o `upToId`, no ambos.', en: 'Give `ids` or `upToId`, not both.', pt: 'Indique `ids` ou `upToId`, não ambos.' },
  eachKindOnce: { es: 'Indique cada tipo una sola vez.', en: 'Name each kind once.', pt: 'Indique cada tipo uma só vez.' },
} as const satisfies Record<string, Text>;
