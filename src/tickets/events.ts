import { admins, agents, asVisible, everyone } from '../core/event-type.ts';
import type { EventDefinition } from '../core/registry.ts';

/** Each type that this module records about a ticket by itself, and about its deadlines; those about its people and other tickets are in files of their own. Types are public names: add, never rename. */
export const events = {
  'ticket.opened': {
    label: { es: 'Ticket abierto', en: 'Ticket opened', pt: 'Chamado aberto' },
    description: 'A ticket was opened.',
    audiences: everyone,
    changes: { followUpOf: 'Ticket', requestType: 'RequestType' },
  },
  'ticket.repeated': {
    label: { es: 'La alerta se repitió', en: 'The alert occurred again', pt: 'O alerta se repetiu' },
    description: 'An alert occurred again while its ticket was not closed.',
    audiences: everyone,
    changes: { occurrences: 'Int' },
  },
  'ticket.recovered': {
    label: { es: 'La alerta terminó', en: 'The alert is over', pt: 'O alerta terminou' },
    description: 'What an alert reported is over.',
    audiences: everyone,
    changes: {},
  },
  'ticket.assigned': {
    label: { es: 'Ticket asignado', en: 'Ticket assigned', pt: 'Chamado atribuído' },
    description: 'Somebody got the ticket to work on, also by automatic assignment.',
    audiences: everyone,
    changes: { assignee: 'User' },
  },
  'ticket.unassigned': {
    label: { es: 'Ticket sin asignar', en: 'Ticket unassigned', pt: 'Chamado sem responsável' },
    description: 'Nobody is assigned any more.',
    audiences: everyone,
    changes: { assignee: 'User' },
  },
  'ticket.status_changed': {
    label: { es: 'Cambió el estado', en: 'Status changed', pt: 'Situação alterada' },
    description: 'The ticket entered another status, except for what has a type of its own: it was not resolved, reopened or closed by it.',
    audiences: everyone,
    changes: { status: 'Status', timer: 'String', release: 'Release', with: 'Ticket' },
  },
  'ticket.resolved': {
    label: { es: 'Ticket resuelto', en: 'Ticket resolved', pt: 'Chamado resolvido' },
    description: 'The ticket entered a status of the category `RESOLVED`.',
    audiences: everyone,
    changes: { status: 'Status', timer: 'String', release: 'Release', with: 'Ticket' },
  },
  'ticket.reopened': {
    label: { es: 'Ticket reabierto', en: 'Ticket reopened', pt: 'Chamado reaberto' },
    description: 'A resolved ticket went back to work.',
    audiences: everyone,
    changes: { status: 'Status', timer: 'String', release: 'Release', with: 'Ticket' },
  },
  'ticket.closed': {
    label: { es: 'Ticket cerrado', en: 'Ticket closed', pt: 'Chamado fechado' },
    description: 'The ticket was closed, and never changes again.',
    audiences: everyone,
    changes: { status: 'Status', timer: 'String', release: 'Release', with: 'Ticket' },
  },
  'ticket.withdrawn': {
    label: { es: 'Ticket retirado', en: 'Ticket withdrawn', pt: 'Chamado retirado' },
    description: 'The creator of the ticket needs it no more.',
    audiences: everyone,
    changes: { withdrawnAt: 'DateTime' },
  },
  'ticket.moved': {
    label: { es: 'Ticket movido a otra cola', en: 'Ticket moved to another queue', pt: 'Chamado movido para outra fila' },
    description: 'The ticket went to another queue.',
    audiences: everyone,
    changes: { queue: 'Queue' },
  },
  'ticket.escalated': {
    label: { es: 'Ticket escalado', en: 'Ticket escalated', pt: 'Chamado escalado' },
    description: 'The ticket went to the queue of the next level. `notified` are the people who are told of it.',
    audiences: agents,
    changes: { reason: 'String', queue: 'Queue', notified: '[User]' },
  },
  'ticket.severity_changed': {
    label: { es: 'Cambió la severidad', en: 'Severity changed', pt: 'Severidade alterada' },
    description: 'The ticket got another severity.',
    audiences: everyone,
    changes: { severity: 'Severity' },
  },
  'ticket.edited': {
    label: { es: 'Ticket editado', en: 'Ticket edited', pt: 'Chamado editado' },
    description: 'The texts of the ticket, the contact of its requester the time by which a solution is needed or the number of affected people were changed.',
    audiences: everyone,
    changes: {
      ...{ subject: 'String', description: 'String', department: 'String', contactPhone: 'String', contactEmail: 'String' },
      ...{ neededBy: 'DateTime', affectedUsers: 'Int' },
    },
  },
  'ticket.triaged': {
    label: { es: 'Ticket clasificado', en: 'Ticket triaged', pt: 'Chamado classificado' },
    description: 'The classification of the ticket was changed.',
    audiences: everyone,
    changes: {
      nature: 'TicketNature',
      category: 'Category',
      impact: 'Level',
      urgency: 'Level',
      priority: 'Priority',
      isPriorityGiven: 'Boolean',
      effort: 'Effort',
      environment: 'Environment',
      isInternal: 'Boolean',
      entitlement: 'Entitlement',
      isUncovered: 'Boolean',
    },
  },
  'ticket.qualified': {
    label: { es: 'Ticket calificado', en: 'Ticket qualified', pt: 'Chamado qualificado' },
    description: 'The ticket got its final classification, or lost it.',
    audiences: everyone,
    changes: { qualification: 'Qualification' },
  },
  'ticket.checklist_answered': {
    label: { es: 'Lista de comprobación respondida', en: 'Checklist answered', pt: 'Lista de verificação respondida' },
    description: 'Items of the checklist were answered; `*` is the key of the item.',
    audiences: everyone,
    changes: { 'checklist.*': 'Boolean' },
  },
  'ticket.custom_fields_set': {
    label: { es: 'Cambiaron campos propios', en: 'Custom fields changed', pt: 'Campos personalizados alterados' },
    description: 'Custom fields were changed; `*` is the key of the field. Changes of fields for agents only are recorded in an event for agents.',
    audiences: asVisible,
    changes: { 'customFields.*': 'JSON' },
  },
  'ticket.workaround_recorded': {
    label: { es: 'Solución temporal registrada', en: 'Workaround recorded', pt: 'Solução de contorno registrada' },
    description: 'A temporary solution was recorded or removed.',
    audiences: everyone,
    changes: { workaround: 'String' },
  },
  'ticket.notified': {
    label: { es: 'Aviso enviado', en: 'Notification sent', pt: 'Aviso enviado' },
    description: 'The workflow asks the program that delivers notifications for one. It is for everyone where the requester is notified.',
    audiences: asVisible,
    changes: { notify: 'NotifyWhom', collaborators: '[User]', template: 'String' },
  },
  'ticket.reminded': {
    label: { es: 'Recordatorio', en: 'Reminder', pt: 'Lembrete' },
    description: 'A timer of the status asks the program that delivers notifications to remind somebody; `template` is the key of the text.',
    audiences: everyone,
    changes: { timer: 'String', template: 'String' },
  },
  'ticket.timer_refused': {
    label: { es: 'Un temporizador no pudo actuar', en: 'A timer could not act', pt: 'Um temporizador não pôde agir' },
    description: 'A timer ran out, but the transition that it stands for is not allowed; `code` says why.',
    audiences: agents,
    changes: { timer: 'String', code: 'UserErrorCode' },
  },
  'sla.warned': {
    label: { es: 'Vence pronto un plazo', en: 'A deadline is near', pt: 'Um prazo está próximo' },
    description: 'A clock passed a warning. `number` tells which clock of its metric it is, and `warning` which of its warnings, from 0.',
    audiences: agents,
    changes: { metric: 'SlaMetric', number: 'Int', detectedAt: 'DateTime', warning: 'Int' },
  },
  'sla.breached': {
    label: { es: 'Venció un plazo', en: 'A deadline was missed', pt: 'Um prazo venceu' },
    description: 'A clock passed its deadline. `number` tells which clock of its metric it is.',
    audiences: agents,
    changes: { metric: 'SlaMetric', number: 'Int', detectedAt: 'DateTime' },
  },
  'ticket.secret_given': {
    label: { es: 'Secreto guardado', en: 'Secret given', pt: 'Segredo guardado' },
    description: 'A credential was given, to be kept encrypted.',
    audiences: asVisible,
    changes: { secret: 'Secret' },
  },
  'ticket.text_sealed': {
    label: { es: 'Texto sellado', en: 'Text sealed', pt: 'Texto selado' },
    description: 'A credential was taken out of the texts of the ticket, to be kept encrypted.',
    audiences: asVisible,
    changes: { secret: 'Secret' },
  },
  'ticket.secret_revealed': {
    label: { es: 'Secreto revelado', en: 'Secret revealed', pt: 'Segredo revelado' },
    description: 'The actor had the value of a secret shown.',
    audiences: asVisible,
    changes: { secret: 'Secret' },
  },
  'ticket.secrets_wiped': {
    label: { es: 'Secretos borrados', en: 'Secrets wiped', pt: 'Segredos apagados' },
    description: 'The values of all secrets of the ticket are gone for good, because it was closed or withdrawn.',
    audiences: agents,
    changes: {},
  },
  'desk.clock_advanced': {
    label: { es: 'El reloj se adelantó', en: 'The time of the desk was moved ahead', pt: 'O relógio foi adiantado' },
    description: 'The time of a test desk was moved ahead.',
    audiences: admins,
    changes: { now: 'DateTime' },
  },
} as const satisfies Record<string, EventDefinition>;

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<typeof events> {}
}
