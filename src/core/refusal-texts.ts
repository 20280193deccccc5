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
  MERGED: {
    es: 'El ticket está unido a otro; los detalles dicen a cuál.',
    en: 'The ticket is merged into another one; the details say which.',
    pt: 'O chamado está unido a outro; os detalhes dizem a qual.',
  },
  NOT_MERGED: {
    es: 'El ticket no está unido a ninguno.',
    en: 'The ticket is merged into no other.',
    pt: 'O chamado não está unido a nenhum outro.',
  },
  IS_A_DUPLICATE: {
    es: 'Ese ticket es a su vez duplicado de otro; los detalles dicen de cuál.',
    en: 'That ticket is a duplicate itself; the details say of which.',
    pt: 'Esse chamado é por sua vez duplicado de outro; os detalhes dizem de qual.',
  },
  NO_ESCALATION: {
    es: 'Desde esta cola no hay a quién escalar.',
    en: 'There is nobody to escalate to from this queue.',
    pt: 'Não há a quem escalar a partir desta fila.',
  },
  NOT_CLOSED: {
    es: 'Solo se sigue un ticket cerrado.',
    en: 'Only a closed ticket is followed up.',
    pt: 'Somente um chamado fechado pode ter continuação.',
  },
  SURVEY_CLOSED: {
    es: 'La encuesta no está abierta en este momento.',
    en: 'The survey is not open right now.',
    pt: 'A pesquisa não está aberta neste momento.',
  },
  REVIEW_CLOSED: {
    es: 'La calificación no se puede revisar en este momento.',
    en: 'The qualification cannot be reviewed right now.',
    pt: 'A qualificação não pode ser revisada neste momento.',
  },
  MODULE_OFF: {
    es: 'En esta mesa no hay tickets de este tipo.',
    en: 'This desk has no tickets of this kind.',
    pt: 'Este atendimento não tem chamados deste tipo.',
  },
  ALREADY_PUBLISHED: {
    es: 'La versión ya está publicada.',
    en: 'The release is published already.',
    pt: 'A versão já está publicada.',
  },
  NOT_A_TEST_DESK: {
    es: 'Solo se adelanta el reloj de una mesa de pruebas.',
    en: 'Only the clock of a test desk can be moved.',
    pt: 'Só é possível adiantar o relógio de um atendimento de teste.',
  },
  CLOCK_GOES_FORWARD: {
    es: 'El reloj solo va hacia adelante.',
    en: 'The clock goes forward only.',
    pt: 'O relógio só anda para a frente.',
  },
  INVALID_CONFIGURATION: {
    es: 'La configuración no es válida; los detalles dicen dónde y por qué.',
    en: 'The configuration is not valid; the details say where and why.',
    pt: 'A configuração não é válida; os detalhes dizem onde e por quê.',
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
