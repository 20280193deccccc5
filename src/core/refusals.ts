import type { RefusalText } from './registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NOT_ALLOWED: {
    description: 'The caller has the permission for the mutation, but a rule forbids this use of it.',
    es: 'Usted no puede hacer esto.',
    en: 'You may not do this.',
    pt: 'Você não pode fazer isto.',
  },
  NOT_FOUND: {
    description:
      'The object does not exist, or the caller cannot see it. For keys of the configuration, `details.unknown` lists those that do not exist, and `details.allowed` up to 100 of those that do.',
    es: 'No existe o usted no puede verlo.',
    en: 'It does not exist, or you cannot see it.',
    pt: 'Não existe ou você não pode vê-lo.',
  },
  CONFLICT: {
    description: 'The object has changed since the version in `expectedVersion`. `details.version` is the current one.',
    es: 'Otra persona lo ha cambiado entretanto.',
    en: 'Somebody else has changed it in the meantime.',
    pt: 'Outra pessoa alterou isto nesse meio-tempo.',
  },
  INVALID: {
    description:
      'A value of the input breaks the bounds in its description. `path` names it, and `details.reason` says in the language of the caller what is asked for.',
    es: 'El valor no es válido.',
    en: 'The value is not valid.',
    pt: 'O valor não é válido.',
  },
  ALREADY_EXISTS: {
    description: 'Another object has the same name, address or key, or the relation exists already.',
    es: 'Ya existe.',
    en: 'It exists already.',
    pt: 'Já existe.',
  },
} as const satisfies Record<string, RefusalText>;

declare module './registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
