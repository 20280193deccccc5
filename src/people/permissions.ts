import type { Text } from '../core/registry.ts';

/** What each permission of this module allows. Names are public: add, never rename. */
export const permissions = {
  'people:read': {
    es: 'Encontrar a todas las personas, con direcciones, roles y organizaciones.',
    en: 'Find everybody, with addresses, roles and organizations.',
    pt: 'Encontrar todas as pessoas, com endereços, funções e organizações.',
  },
} as const satisfies Record<string, Text>;
