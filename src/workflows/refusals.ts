import type { Text } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NOT_THE_CREATOR: {
    es: 'Solo quien creó el ticket puede cerrarlo.',
    en: 'Only the creator of the ticket can close it.',
    pt: 'Somente quem criou o chamado pode fechá-lo.',
  },
  NOT_YET_RESOLVED: {
    es: 'El ticket todavía no está resuelto.',
    en: 'The ticket is not resolved yet.',
    pt: 'O chamado ainda não está resolvido.',
  },
  TICKET_CLOSED: {
    es: 'El ticket está cerrado y ya no admite cambios.',
    en: 'The ticket is closed and can no longer change.',
    pt: 'O chamado está fechado e não pode mais ser alterado.',
  },
  CLOSING_IS_AUTOMATIC: {
    es: 'En esta mesa los tickets se cierran solo automáticamente.',
    en: 'On this desk tickets are closed by the clock only.',
    pt: 'Neste atendimento os chamados são fechados apenas automaticamente.',
  },
  TRANSITION_NOT_ALLOWED: {
    es: 'El flujo de trabajo no permite pasar a ese estado desde el actual.',
    en: 'The workflow has no step from the current status to that one.',
    pt: 'O fluxo de trabalho não permite passar do estado atual para esse.',
  },
  MERGED: {
    es: 'El ticket está unido a otro; los detalles dicen a cuál.',
    en: 'The ticket is merged into another one; the details say which.',
    pt: 'O chamado está unido a outro; os detalhes dizem a qual.',
  },
  ASSIGNEE_REQUIRED: {
    es: 'Primero hay que asignar el ticket.',
    en: 'The ticket has to be assigned first.',
    pt: 'Primeiro é preciso atribuir o chamado.',
  },
  QUALIFICATION_REQUIRED: {
    es: 'Falta la calificación final del ticket.',
    en: 'The final qualification of the ticket is missing.',
    pt: 'Falta a qualificação final do chamado.',
  },
  CATEGORY_REQUIRED: {
    es: 'Falta la categoría del ticket.',
    en: 'The category of the ticket is missing.',
    pt: 'Falta a categoria do chamado.',
  },
  WORKAROUND_REQUIRED: {
    es: 'Falta la solución temporal.',
    en: 'The workaround is missing.',
    pt: 'Falta a solução temporária.',
  },
  CHECKLIST_INCOMPLETE: {
    es: 'La lista de comprobación está incompleta.',
    en: 'The checklist is incomplete.',
    pt: 'A lista de verificação está incompleta.',
  },
  FIELD_REQUIRED: {
    es: 'Falta un campo obligatorio.',
    en: 'A required field is missing.',
    pt: 'Falta um campo obrigatório.',
  },
  REVIEW_CLOSED: {
    es: 'La calificación no se puede revisar en este momento.',
    en: 'The qualification cannot be reviewed right now.',
    pt: 'A qualificação não pode ser revisada neste momento.',
  },
} as const satisfies Record<string, Text>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
