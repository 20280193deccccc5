import type { Text } from './registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NOT_ALLOWED: {
    es: 'Usted no puede hacer esto en este ticket.',
    en: 'You may not do this here.',
    pt: 'Você não pode fazer isto aqui.',
  },
  NOT_FOUND: {
    es: 'No existe o usted no puede verlo.',
    en: 'It does not exist, or you cannot see it.',
    pt: 'Não existe ou você não pode vê-lo.',
  },
  CONFLICT: {
    es: 'Otra persona lo ha cambiado entretanto.',
    en: 'Somebody else has changed it in the meantime.',
    pt: 'Outra pessoa alterou isto nesse meio-tempo.',
  },
  INVALID: {
    es: 'El valor no es válido.',
    en: 'The value is not valid.',
    pt: 'O valor não é válido.',
  },
  ALREADY_EXISTS: {
    es: 'Ya existe.',
    en: 'It exists already.',
    pt: 'Já existe.',
  },
} as const satisfies Record<string, Text>;

declare module './registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
