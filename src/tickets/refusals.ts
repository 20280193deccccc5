import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  NOT_RESOLVED: {
    description: 'Only a resolved ticket can be reopened, and this one is not resolved.',
    es: 'Solo se reabre un ticket resuelto.',
    en: 'Only a resolved ticket can be reopened.',
    pt: 'Somente um chamado resolvido pode ser reaberto.',
  },
  QUEUE_EMPTY: {
    description: 'No ticket is waiting in the queue.',
    es: 'No hay tickets esperando en la cola.',
    en: 'No ticket is waiting in the queue.',
    pt: 'Não há chamados esperando na fila.',
  },
  CREATOR_IS_ACTIVE: {
    description: 'The creator of the ticket is a person who is active, or a key that is valid, and can still close it.',
    es: 'Quien creó el ticket sigue activo y puede cerrarlo.',
    en: 'The creator of the ticket is still active and can close it.',
    pt: 'Quem criou o chamado continua ativo e pode fechá-lo.',
  },
  REQUESTER_CANNOT_CLOSE: {
    description: 'The desk makes the requester the creator, who alone closes the ticket, and the role of that person could not close it.',
    es: 'Esta persona sería quien cierra el ticket, y su rol no se lo permite.',
    en: 'This person would be the one to close the ticket, and their role does not allow it.',
    pt: 'Esta pessoa seria quem encerra o chamado, e o seu papel não permite.',
  },
  NO_WITHDRAWAL: {
    description: 'The desk lets nobody withdraw tickets.',
    es: 'En esta mesa los tickets no se retiran.',
    en: 'Tickets cannot be withdrawn on this desk.',
    pt: 'Neste atendimento os chamados não podem ser retirados.',
  },
  ALREADY_ANSWERED: {
    description: 'Support has answered or resolved the ticket, so it can no longer be withdrawn.',
    es: 'El ticket ya tiene respuesta y no se puede retirar.',
    en: 'The ticket has been answered and can no longer be withdrawn.',
    pt: 'O chamado já foi respondido e não pode mais ser retirado.',
  },
  FIELD_HIDDEN: {
    description: 'The form of the request type shows the field only under a condition, which is not met.',
    es: 'El formulario no pide este campo en este caso.',
    en: 'The form does not ask for this field here.',
    pt: 'O formulário não pede este campo neste caso.',
  },
  NOT_MERGED: {
    description: 'The ticket is not merged into another one.',
    es: 'El ticket no está unido a ninguno.',
    en: 'The ticket is merged into no other.',
    pt: 'O chamado não está unido a nenhum outro.',
  },
  ORGANIZATIONS_DIFFER: {
    description:
      'The two tickets, or the two persons, are of different organizations, so that people would see what is not theirs. Mark a duplicate ticket instead.',
    es: 'Son de organizaciones distintas y no se pueden unir.',
    en: 'They are of different organizations and cannot be merged.',
    pt: 'São de organizações diferentes e não podem ser unidos.',
  },
  CIRCULAR_LINK: {
    description: 'The other ticket leads back to this one through merges or duplicates.',
    es: 'El otro ticket lleva de vuelta a este.',
    en: 'The other ticket leads back to this one.',
    pt: 'O outro chamado leva de volta a este.',
  },
  IS_A_DUPLICATE: {
    description: 'The other ticket is marked as a duplicate itself. `details.of` is the id of its original; null when the caller cannot see it.',
    es: 'Ese ticket es a su vez duplicado de otro.',
    en: 'That ticket is a duplicate itself.',
    pt: 'Esse chamado é por sua vez duplicado de outro.',
  },
  TOO_MANY_COLLABORATORS: {
    description: 'The ticket has 20 collaborators already, or would have more after this change.',
    es: 'Ese ticket ya no admite más colaboradores.',
    en: 'That ticket can have no more collaborators.',
    pt: 'Esse chamado não admite mais colaboradores.',
  },
  TOO_MANY_WATCHERS: {
    description: 'The ticket has 100 watchers already, or would have more after this change.',
    es: 'Ese ticket ya no admite más observadores.',
    en: 'That ticket can have no more watchers.',
    pt: 'Esse chamado não admite mais observadores.',
  },
  SECRET_WIPED: {
    description: 'The value of the secret was wiped, so it cannot be revealed any more.',
    es: 'Este secreto ya se borró.',
    en: 'This secret has been wiped.',
    pt: 'Este segredo já foi apagado.',
  },
  TOO_MANY_SECRETS: {
    description: 'The ticket has 50 secrets that are not wiped, or would have more after this change.',
    es: 'Ese ticket ya no admite más secretos.',
    en: 'That ticket can have no more secrets.',
    pt: 'Esse chamado não admite mais segredos.',
  },
  NO_ESCALATION: {
    description: 'The desk has no escalated status, or no queue follows the queue of the ticket.',
    es: 'Desde esta cola no hay a quién escalar.',
    en: 'There is nobody to escalate to from this queue.',
    pt: 'Não há a quem escalar a partir desta fila.',
  },
  NOT_CLOSED: {
    description: 'Only a closed ticket can be followed up, and this one is not closed.',
    es: 'Solo se sigue un ticket cerrado.',
    en: 'Only a closed ticket is followed up.',
    pt: 'Somente um chamado fechado pode ter continuação.',
  },
  MODULE_OFF: {
    description: 'The desk has no tickets of this kind: no internal ones, or no customer ones.',
    es: 'En esta mesa no hay tickets de este tipo.',
    en: 'This desk has no tickets of this kind.',
    pt: 'Este atendimento não tem chamados deste tipo.',
  },
  NOT_A_TEST_DESK: {
    description: 'Only the time of a test desk can be moved.',
    es: 'Solo se adelanta el reloj de una mesa de pruebas.',
    en: 'Only the clock of a test desk can be moved.',
    pt: 'Só é possível adiantar o relógio de um atendimento de teste.',
  },
  CLOCK_GOES_FORWARD: {
    description: 'The time is not later than the current time of the desk. `details.now` is that time.',
    es: 'El reloj solo va hacia adelante.',
    en: 'The clock goes forward only.',
    pt: 'O relógio só anda para a frente.',
  },
  CLOCK_TOO_FAR_AHEAD: {
    description: 'The time is more than ten years after real time. `details.latest` is the latest one allowed.',
    es: 'El reloj no puede adelantarse más de diez años.',
    en: 'The clock can be at most ten years ahead.',
    pt: 'O relógio não pode adiantar-se mais de dez anos.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
