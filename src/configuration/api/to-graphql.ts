import { type Level, type PriorityMatrix, priorityOf } from '../../classification/priority.ts';
import { metrics } from '../../sla/clocks/clock.ts';
import type { Effect } from '../../workflows/rules/definition.ts';
import type { ConfigurationDocument, Label } from '../document.ts';
import { durationIn } from '../duration-text.ts';
import { labelsFrom, modesOf } from '../read-document.ts';

type ItemOf<Section extends 'statuses' | 'transitions'> = ConfigurationDocument[Section][number];

/** An item with its labels in all languages; the resolver of `label` chooses one. */
function withLabels<Item extends { label: Label }>({ desk }: ConfigurationDocument, { label, ...item }: Item) {
  return { ...item, labels: labelsFrom(label, desk.locale) };
}

export function customFieldsToGraphql(document: ConfigurationDocument) {
  return document.fields.map((field) => ({ ...withLabels(document, field), options: (field.options ?? []).map((option) => withLabels(document, option)) }));
}

export function checklistToGraphql(document: ConfigurationDocument) {
  return document.checklist.map((item) => withLabels(document, item));
}

export function priorityMatrixToGraphql({ priorityMatrix }: ConfigurationDocument) {
  const row = (impact: Level) => ({
    low: priorityOf(impact, 'LOW', priorityMatrix as PriorityMatrix | undefined),
    medium: priorityOf(impact, 'MEDIUM', priorityMatrix as PriorityMatrix | undefined),
    high: priorityOf(impact, 'HIGH', priorityMatrix as PriorityMatrix | undefined),
  });
  return { low: row('LOW'), medium: row('MEDIUM'), high: row('HIGH') };
}

export function workflowToGraphql(document: ConfigurationDocument) {
  const { closurePolicy, escalation, onOpening = [], onAnswer = [] } = document.desk;
  const statuses = document.statuses.map((status) => ({ ...withLabels(document, status), ...statusToGraphql(status) }));
  const effects = { onOpening: onOpening.map(effectToGraphql), onAnswer: onAnswer.map(effectToGraphql) };
  return { closurePolicy, escalation, ...effects, statuses, transitions: document.transitions.map(transitionToGraphql) };
}

function statusToGraphql(status: ItemOf<'statuses'>) {
  const modes = modesOf(status);
  return {
    clocks: metrics.map((metric) => ({ metric, mode: modes[metric] })),
    survey: status.survey ?? false,
    review: status.review ?? false,
    timers: (status.timers ?? []).map(timerToGraphql),
  };
}

function timerToGraphql({ after, remind, ...timer }: NonNullable<ItemOf<'statuses'>['timers']>[number]) {
  return { ...timer, after: durationIn(after), remind: remind !== undefined, template: typeof remind === 'string' ? remind : null };
}

function transitionToGraphql({ requires = [], effects = [], ...transition }: ItemOf<'transitions'>) {
  return { ...transition, requires, effects: effects.map(effectToGraphql) };
}

function effectToGraphql(effect: Effect) {
  return { kind: 'qualify' in effect ? 'QUALIFY' : 'assign' in effect ? 'ASSIGN' : 'NOTIFY', ...effect };
}
