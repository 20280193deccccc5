import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NOT_AN_AGENT: {
    description: 'The person or API key is not an active agent, or cannot see the queue. Where a queue is concerned, `details.queue` is its key.',
    es: 'No es un agente activo, o no puede ver la cola.',
    en: 'This is no active agent, or one who cannot see the queue.',
    pt: 'Não é um agente ativo, ou não pode ver a fila.',
  },
  USER_INACTIVE: {
    description: 'The person is not active.',
    es: 'La persona no está activa.',
    en: 'The person is not active.',
    pt: 'A pessoa não está ativa.',
  },
  USER_MERGED: {
    description: 'The person was merged into another one, which `mergedInto` names.',
    es: 'La persona está unida a otra.',
    en: 'The person was merged into another one.',
    pt: 'A pessoa foi unida a outra.',
  },
  USER_WAITING: {
    description: 'The person signed up and waits for approval: `approveUser` or `rejectUser` decides.',
    es: 'La persona espera aprobación.',
    en: 'The person waits for approval.',
    pt: 'A pessoa espera aprovação.',
  },
  LAST_ADMIN: {
    description: 'The person is the last active admin of the desk, who cannot be deactivated or get another role.',
    es: 'Es la última persona que administra la mesa.',
    en: 'This is the last admin of the desk.',
    pt: 'É a última pessoa que administra o atendimento.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
