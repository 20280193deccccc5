import { type Metric, metrics } from '../sla/clocks/clock.ts';
import { type SuggestionOutcome, suggestionOutcomes } from '../tickets/opening/end-suggestion.ts';

const counted = [
  ...(['CREATED', 'RESOLVED', 'CLOSED', 'REOPENED', 'MERGED', 'WITHDRAWN', 'REFUSED', 'FIRST_CONTACT_RESOLVED'] as const),
  ...(['REPLIES', 'NOTES', 'ASSIGNMENTS', 'TRANSFERS', 'ESCALATIONS', 'OCCURRENCES'] as const),
] as const;
const timed = [...metrics.flatMap((metric) => [`${metric}_TIME`, `${metric}_CLOCK_TIME`] as const), 'HANDLING_TIME'] as const;
export const outcomes = metrics.flatMap((metric) => [`${metric}_MET`, `${metric}_BREACHED`] as const);
const paused = metrics.map((metric) => `${metric}_PAUSED` as const);
/** How needs ended for which something was suggested. */
export const suggestionEnds = suggestionOutcomes.map((outcome) => `SUGGESTION_${outcome}` as const);

export type FactKind =
  | (typeof counted)[number]
  | `${Metric}_${'TIME' | 'CLOCK_TIME' | 'MET' | 'BREACHED' | 'PAUSED'}`
  | `SUGGESTION_${SuggestionOutcome}`
  | 'BACKLOG'
  | 'SATISFACTION'
  | 'HANDLING_TIME';

/** What a report can tell: every kind of fact. */
export type Measure = FactKind;
export const measures: readonly Measure[] = ['BACKLOG', ...counted, 'SATISFACTION', ...timed, ...outcomes, ...paused, ...suggestionEnds];

/** Whether the facts have a time, which is told in seconds. */
export function isTimed(measure: Measure): boolean {
  return measure.endsWith('_TIME');
}

/** The others are about what was suggested to somebody, and about no ticket. */
export function isAboutTickets(measure: Measure): boolean {
  return !measure.startsWith('SUGGESTION_');
}
