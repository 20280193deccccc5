import type { Text } from '../core/registry.ts';

/** What each permission of this module allows. Names are public: add, never rename. */
export const permissions = {
  'queue:read_all': {
    es: 'Ver todas las colas, también las que solo ven sus miembros, y con `ticket:read_all` sus tickets.',
    en: 'See every queue, also those that only their members see, and with `ticket:read_all` the tickets in them.',
    pt: 'Ver todas as filas, também as que só os membros veem, e com `ticket:read_all` os seus tickets.',
  },
} as const satisfies Record<string, Text>;
