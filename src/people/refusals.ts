import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NOT_AN_AGENT: {
    description: 'The person or API key is not an active agent, or cannot see the queue.',
    es: 'Solo se asigna a un agente que puede ver la cola.',
    en: 'Only an agent who can see the queue can be assigned.',
    pt: 'Só é possível atribuir a um agente que vê a fila.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
