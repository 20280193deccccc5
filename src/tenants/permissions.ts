import type { Text } from '../core/registry.ts';

/** What each permission of this module allows. Names are public: add, never rename. */
export const permissions = {
  'tenant:admin': {
    es: 'Ver todo y cambiar la configuración, las personas, las organizaciones y las claves de API. No cerrar los tickets de otros.',
    en: 'See everything, and change the configuration, people, organizations and API keys. Not close the tickets of others.',
    pt: 'Ver tudo e alterar a configuração, as pessoas, as organizações e as chaves de API. Não fechar os tickets de outros.',
  },
  'tenant:clock': {
    es: 'Adelantar la hora de una mesa de pruebas.',
    en: 'Move the time of a test desk forward.',
    pt: 'Adiantar a hora de uma mesa de testes.',
  },
} as const satisfies Record<string, Text>;
