import type { Text } from '../core/registry.ts';

/** What each permission of this module allows. Names are public: add, never rename. */
export const permissions = {
  'article:read': {
    es: 'Leer los artículos publicados.',
    en: 'Read published articles.',
    pt: 'Ler os artigos publicados.',
  },
  'article:write': {
    es: 'Escribir artículos y leer los borradores y los de agentes.',
    en: 'Write articles, and read drafts and those for agents.',
    pt: 'Escrever artigos e ler os rascunhos e os de agentes.',
  },
  'article:publish': {
    es: 'Publicar y archivar artículos.',
    en: 'Publish and archive articles.',
    pt: 'Publicar e arquivar artigos.',
  },
} as const satisfies Record<string, Text>;
