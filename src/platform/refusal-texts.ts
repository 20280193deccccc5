/** Every refusal in the caller's language. Codes are public names: add, never rename. */
export const refusalTexts = {
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
  NOT_RESOLVED: {
    es: 'Solo se reabre un ticket resuelto.',
    en: 'Only a resolved ticket can be reopened.',
    pt: 'Somente um chamado resolvido pode ser reaberto.',
  },
  NOT_ALLOWED: {
    es: 'Usted no puede hacer esto en este ticket.',
    en: 'You may not do this here.',
    pt: 'Você não pode fazer isto aqui.',
  },
  NOT_FOUND: {
    es: 'No existe o usted no puede verlo.',
    en: 'It does not exist, or you cannot see it.',
    pt: 'Não existe ou você não pode vê-lo.',
  },
  CONFLICT: {
    es: 'Otra persona lo ha cambiado entretanto.',
    en: 'Somebody else has changed it in the meantime.',
    pt: 'Outra pessoa alterou isto nesse meio-tempo.',
  },
  INVALID: {
    es: 'El valor no es válido.',
    en: 'The value is not valid.',
    pt: 'O valor não é válido.',
  },
  NO_ENTITLEMENT: {
    es: 'La organización no tiene una suscripción activa que cubra esta petición.',
    en: 'The organization has no active entitlement that covers this request.',
    pt: 'A organização não tem uma assinatura ativa que cubra esta solicitação.',
  },
  QUEUE_EMPTY: {
    es: 'No hay tickets esperando en la cola.',
    en: 'No ticket is waiting in the queue.',
    pt: 'Não há chamados esperando na fila.',
  },
  NOT_AN_AGENT: {
    es: 'Solo se asigna a un agente que puede ver la cola.',
    en: 'Only an agent who can see the queue can be assigned.',
    pt: 'Só é possível atribuir a um agente que vê a fila.',
  },
  ALREADY_EXISTS: {
    es: 'Ya existe.',
    en: 'It exists already.',
    pt: 'Já existe.',
  },
  WRONG_CREDENTIALS: {
    es: 'La mesa, el correo o la contraseña no son correctos.',
    en: 'The desk, the address or the password is wrong.',
    pt: 'O atendimento, o e-mail ou a senha estão incorretos.',
  },
  SESSION_ENDED: {
    es: 'La sesión ha terminado; inicie sesión de nuevo.',
    en: 'The session has ended; sign in again.',
    pt: 'A sessão terminou; entre novamente.',
  },
} as const satisfies Record<string, Record<'es' | 'en' | 'pt', string>>;
