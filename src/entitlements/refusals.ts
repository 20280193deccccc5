import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NO_ENTITLEMENT: {
    description: 'No active entitlement of the organization covers the ticket, and the desk refuses such tickets.',
    es: 'La organización no tiene una suscripción activa que cubra esta petición.',
    en: 'The organization has no active entitlement that covers this request.',
    pt: 'A organização não tem uma assinatura ativa que cubra esta solicitação.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
