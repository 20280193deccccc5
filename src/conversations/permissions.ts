import type { Text } from '../core/registry.ts';

/** What each permission of this module allows. Names are public: add, never rename. */
export const permissions = {
  'note:read': {
    es: 'Leer las notas de agentes, sus campos personalizados y las relaciones de los tickets.',
    en: 'Read the notes of agents, their custom fields and the relations of tickets.',
    pt: 'Ler as notas de agentes, os seus campos personalizados e as relações dos tickets.',
  },
  'note:write': {
    es: 'Añadir notas a los tickets.',
    en: 'Add notes to tickets.',
    pt: 'Adicionar notas aos tickets.',
  },
} as const satisfies Record<string, Text>;
