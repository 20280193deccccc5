import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NOT_THE_CREATOR: {
    description: 'Only the creator of the ticket can close it, whatever the role of the caller.',
    es: 'Solo quien creó el ticket puede cerrarlo.',
    en: 'Only the creator of the ticket can close it.',
    pt: 'Somente quem criou o chamado pode fechá-lo.',
  },
  NOT_YET_RESOLVED: {
    description: 'The ticket is not resolved yet.',
    es: 'El ticket todavía no está resuelto.',
    en: 'The ticket is not resolved yet.',
    pt: 'O chamado ainda não está resolvido.',
  },
  TICKET_CLOSED: {
    description: 'The ticket is closed and can never change again.',
    es: 'El ticket está cerrado y ya no admite cambios.',
    en: 'The ticket is closed and can no longer change.',
    pt: 'O chamado está fechado e não pode mais ser alterado.',
  },
  CLOSING_IS_AUTOMATIC: {
    description: 'The desk closes tickets automatically, and nobody can close one.',
    es: 'En esta mesa los tickets se cierran solo automáticamente.',
    en: 'On this desk tickets are closed by the clock only.',
    pt: 'Neste atendimento os chamados são fechados apenas automaticamente.',
  },
  TRANSITION_NOT_ALLOWED: {
    description: 'The workflow has no transition from the current status to that one, or another mutation makes it: `details` gives `allowed` and `use`.',
    es: 'El flujo de trabajo no permite pasar a ese estado desde el actual.',
    en: 'The workflow has no step from the current status to that one.',
    pt: 'O fluxo de trabalho não permite passar do estado atual para esse.',
  },
  MERGED: {
    description: 'The ticket is merged into another one and cannot change. `details.into` is the id of that ticket; null when the caller cannot see it.',
    es: 'El ticket está unido a otro.',
    en: 'The ticket is merged into another one.',
    pt: 'O chamado está unido a outro.',
  },
  ASSIGNEE_REQUIRED: {
    description: 'The transition requires an assignee.',
    es: 'Primero hay que asignar el ticket.',
    en: 'The ticket has to be assigned first.',
    pt: 'Primeiro é preciso atribuir o chamado.',
  },
  QUALIFICATION_REQUIRED: {
    description: 'The transition requires the final qualification of the ticket.',
    es: 'Falta la calificación final del ticket.',
    en: 'The final qualification of the ticket is missing.',
    pt: 'Falta a qualificação final do chamado.',
  },
  CATEGORY_REQUIRED: {
    description: 'The transition requires a category.',
    es: 'Falta la categoría del ticket.',
    en: 'The category of the ticket is missing.',
    pt: 'Falta a categoria do chamado.',
  },
  WORKAROUND_REQUIRED: {
    description: 'The transition requires a workaround.',
    es: 'Falta la solución temporal.',
    en: 'The workaround is missing.',
    pt: 'Falta a solução temporária.',
  },
  CHECKLIST_INCOMPLETE: {
    description: 'The transition requires an answer to every item of the intake checklist, or the request type that some are confirmed.',
    es: 'La lista de comprobación está incompleta.',
    en: 'The checklist is incomplete.',
    pt: 'A lista de verificação está incompleta.',
  },
  FIELD_REQUIRED: {
    description: 'A custom field has no value that is required, also by the form of a request type, or by the transition.',
    es: 'Falta un campo obligatorio.',
    en: 'A required field is missing.',
    pt: 'Falta um campo obrigatório.',
  },
  REVIEW_CLOSED: {
    description: 'The qualification is not open to review in the current status of the ticket.',
    es: 'La calificación no se puede revisar en este momento.',
    en: 'The qualification cannot be reviewed right now.',
    pt: 'A qualificação não pode ser revisada neste momento.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
