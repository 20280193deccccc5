import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NO_REFUSAL: {
    description: 'The desk has no status for what it refuses.',
    es: 'En esta mesa toda solicitud se admite.',
    en: 'This desk admits everything as a ticket.',
    pt: 'Este atendimento admite toda solicitação.',
  },
  ALREADY_ADMITTED: {
    description: 'Somebody of the desk works on the ticket, or has answered or resolved it.',
    es: 'El ticket ya se está atendiendo.',
    en: 'The ticket is already being worked on.',
    pt: 'O chamado já está em atendimento.',
  },
  REFUSED_BEFORE: {
    description: 'The ticket was refused before, and its creator or requester objected: now it is one.',
    es: 'Ya se rechazó una vez y quien lo pidió no estuvo de acuerdo.',
    en: 'It was refused before, and whoever asked did not agree.',
    pt: 'Já foi recusado uma vez, e quem pediu não concordou.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
