import type { Text } from '../core/registry.ts';
import type { WorkflowFaultCode } from '../workflows/rules/why-not-workflow.ts';

const bySystem: Text = {
  es: 'SYSTEM no tiene ninguna transición de aquí a ese estado.',
  en: 'SYSTEM has no transition from here to that status.',
  pt: 'SYSTEM não tem nenhuma transição daqui para essa situação.',
};

/** What the faults of statuses and transitions say. */
export const workflowFaultTexts = {
  UNKNOWN_STATUS: { es: 'No existe ese estado.', en: 'There is no such status.', pt: 'Não existe essa situação.' },
  NOT_A_RESOLVED_STATUS: {
    es: 'Tiene que ser un estado de la categoría RESOLVED.',
    en: 'This must be a status of the category RESOLVED.',
    pt: 'Deve ser uma situação da categoria RESOLVED.',
  },
  NO_NEW_STATUS: {
    es: 'Algún estado tiene que ser de la categoría NEW: en él empiezan los tickets.',
    en: 'One status must have the category NEW: tickets start there.',
    pt: 'Alguma situação deve ser da categoria NEW: nela começam os chamados.',
  },
  NO_CLOSED_STATUS: {
    es: 'Algún estado tiene que ser de la categoría CLOSED: en él terminan los tickets.',
    en: 'One status must have the category CLOSED: tickets end there.',
    pt: 'Alguma situação deve ser da categoria CLOSED: nela terminam os chamados.',
  },
  NEVER_REACHED: {
    es: 'Ningún camino llega hasta aquí desde el primer estado NEW.',
    en: 'No path leads here from the first NEW status.',
    pt: 'Nenhum caminho chega até aqui desde a primeira situação NEW.',
  },
  NEVER_CLOSED: {
    es: 'Ningún camino lleva de aquí a un estado CLOSED.',
    en: 'No path leads from here to a CLOSED status.',
    pt: 'Nenhum caminho leva daqui a uma situação CLOSED.',
  },
  CLOSED_BY_OTHERS: {
    es: 'Solo pueden cerrar tickets quien los creó y el sistema.',
    en: 'Only the creator or the system may close tickets.',
    pt: 'Somente quem criou os chamados e o sistema podem fechá-los.',
  },
  CLOSED_UNRESOLVED: {
    es: 'Cuando cierra quien creó el ticket, el sistema solo puede cerrar los resueltos.',
    en: 'When the creator closes tickets, the system may close only resolved ones.',
    pt: 'Quando quem fecha é quem criou o chamado, o sistema só pode fechar os resolvidos.',
  },
  CLOSING_IS_AUTOMATIC: {
    es: 'Cuando el cierre es automático, nadie puede cerrar tickets a mano.',
    en: 'When closing is automatic, nobody may close tickets by hand.',
    pt: 'Quando o fechamento é automático, ninguém pode fechar chamados manualmente.',
  },
  FROM_CLOSED: {
    es: 'Ninguna transición puede salir de un estado CLOSED.',
    en: 'No transition may leave a CLOSED status.',
    pt: 'Nenhuma transição pode sair de uma situação CLOSED.',
  },
  NO_STEP_FOR_TIMER: bySystem,
  NO_STEP_FOR_ASSIGNMENT: bySystem,
  NO_STEP_FOR_RELEASE: bySystem,
  NO_STEP_FOR_REPLY: {
    es: 'Ninguna transición lleva de aquí a ese estado.',
    en: 'No transition leads from here to that status.',
    pt: 'Nenhuma transição leva daqui a essa situação.',
  },
  NO_STEP_FOR_ESCALATION: {
    es: 'Ni los agentes, ni los administradores, ni la persona asignada tienen una transición a ese estado.',
    en: 'No agent, admin or assignee has a transition to that status.',
    pt: 'Nem os agentes, nem os administradores, nem o responsável têm uma transição para essa situação.',
  },
  TIMERS_LOOP: {
    es: 'Los temporizadores por sí solos devolverían un ticket a este estado.',
    en: 'Timers alone would bring a ticket back here.',
    pt: 'Os temporizadores por si sós trariam um chamado de volta a esta situação.',
  },
  TIMER_DOES_NOTHING: {
    es: 'Un temporizador tiene que enviar un recordatorio o mover el ticket.',
    en: 'A timer must send a reminder or move the ticket.',
    pt: 'Um temporizador deve enviar um lembrete ou mover o chamado.',
  },
} as const satisfies Record<Exclude<WorkflowFaultCode, 'TWICE'> | 'NOT_A_RESOLVED_STATUS', Text>;
