import type { Text } from '../core/registry.ts';

/** What each permission of this module allows. Names are public: add, never rename. */
export const permissions = {
  'release:publish': {
    es: 'Publicar versiones, que mueven los tickets que las esperan.',
    en: 'Publish releases, which move the tickets that wait for them.',
    pt: 'Publicar versões, que movem os tickets que esperam por elas.',
  },
} as const satisfies Record<string, Text>;
