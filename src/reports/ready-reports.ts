import type { Text } from '../core/registry.ts';
import type { Dimension } from './dimensions.ts';
import { type Measure, outcomes, suggestionEnds } from './kinds.ts';
import type { ReportInterval } from './periods.ts';

export interface ReadyReport {
  key: string;
  label: Text;
  measures: readonly Measure[];
  by: ReportInterval | null;
  groupBy: readonly Dimension[];
}

/** What desks ask for most: inputs of `report`, but for their time. */
export const readyReports: readonly ReadyReport[] = [
  {
    key: 'created_and_resolved',
    label: { es: 'Creados y resueltos', en: 'Created and resolved', pt: 'Criados e resolvidos' },
    ...{ measures: ['CREATED', 'RESOLVED'], by: 'WEEK', groupBy: [] },
  },
  {
    key: 'backlog_ageing',
    label: { es: 'Antigüedad de lo pendiente', en: 'Age of the backlog', pt: 'Idade do que está pendente' },
    ...{ measures: ['BACKLOG'], by: null, groupBy: ['AGE'] },
  },
  {
    key: 'sla_attainment',
    label: { es: 'Cumplimiento del SLA', en: 'SLA attainment', pt: 'Cumprimento do SLA' },
    ...{ measures: outcomes, by: 'MONTH', groupBy: ['ENTITLEMENT_TYPE', 'PRIORITY', 'ORGANIZATION'] },
  },
  {
    key: 'agents',
    label: { es: 'Actividad por agente', en: 'Activity by agent', pt: 'Atividade por agente' },
    measures: ['ASSIGNMENTS', 'REPLIES', 'NOTES', 'TRANSFERS', 'ESCALATIONS', 'RESOLVED', 'HANDLING_TIME', 'FIRST_RESPONSE_TIME', 'TOTAL_RESOLUTION_TIME'],
    ...{ by: null, groupBy: ['AGENT'] },
  },
  {
    key: 'satisfaction',
    label: { es: 'Satisfacción', en: 'Satisfaction', pt: 'Satisfação' },
    ...{ measures: ['SATISFACTION'], by: 'MONTH', groupBy: ['QUEUE', 'AGENT'] },
  },
  { key: 'channels', label: { es: 'Canales', en: 'Channels', pt: 'Canais' }, measures: ['CREATED'], by: 'WEEK', groupBy: ['CHANNEL'] },
  { key: 'reopened', label: { es: 'Reabiertos', en: 'Reopened', pt: 'Reabertos' }, measures: ['RESOLVED', 'REOPENED'], by: 'MONTH', groupBy: [] },
  {
    key: 'qualifications',
    label: { es: 'Calificaciones', en: 'Qualifications', pt: 'Qualificações' },
    ...{ measures: ['RESOLVED', 'CLOSED'], by: 'MONTH', groupBy: ['QUALIFICATION'] },
  },
  {
    key: 'first_contact',
    label: { es: 'Resueltos al primer contacto', en: 'Resolved at first contact', pt: 'Resolvidos no primeiro contato' },
    ...{ measures: ['RESOLVED', 'FIRST_CONTACT_RESOLVED'], by: 'MONTH', groupBy: [] },
  },
  {
    key: 'busiest_hours',
    label: { es: 'Horas de más trabajo', en: 'Busiest hours', pt: 'Horas de mais trabalho' },
    ...{ measures: ['CREATED', 'REPLIES'], by: null, groupBy: ['WEEKDAY', 'HOUR_OF_DAY'] },
  },
  {
    key: 'deflection',
    label: { es: 'Necesidades que acabaron sin ticket', en: 'Needs that ended without a ticket', pt: 'Necessidades que terminaram sem chamado' },
    ...{ measures: suggestionEnds, by: 'WEEK', groupBy: ['CHANNEL'] },
  },
  {
    key: 'helpful_articles',
    label: { es: 'Artículos que resolvieron', en: 'Articles that solved', pt: 'Artigos que resolveram' },
    ...{ measures: ['SUGGESTION_SOLVED_BY_ARTICLE'], by: 'MONTH', groupBy: ['ARTICLE'] },
  },
];
