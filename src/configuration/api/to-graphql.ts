import { metrics } from '../../sla/clocks/clock.ts';
import type { Effect } from '../../workflows/rules/definition.ts';
import type { ConfigurationDocument, Label } from '../document.ts';
import { durationIn } from '../duration-text.ts';
import { labelsFrom, modesOf } from '../read-document.ts';

type One<Section extends 'statuses' | 'transitions'> = ConfigurationDocument[Section][number];

/** A thing of the document as clients see it: `label` is told in their language. */
function labeled<Item extends { label: Label }>({ desk }: ConfigurationDocument, { label, ...item }: Item) {
  return { ...item, labels: labelsFrom(label, desk.locale) };
}

export function customFieldsToGraphql(document: ConfigurationDocument) {
  return document.fields.map((field) => ({ ...labeled(document, field), options: (field.options ?? []).map((option) => labeled(document, option)) }));
}

export function checklistToGraphql(document: ConfigurationDocument) {
  return document.checklist.map((item) => labeled(document, item));
}

export function workflowToGraphql(document: ConfigurationDocument) {
  const { closurePolicy, escalation, onOpening = [], onAnswer = [] } = document.desk;
  const statuses = document.statuses.map((status) => ({ ...labeled(document, status), ...statusToGraphql(status) }));
  const effects = { onOpening: onOpening.map(effectToGraphql), onAnswer: onAnswer.map(effectToGraphql) };
  return { closurePolicy, escalation, ...effects, statuses, transitions: document.transitions.map(transitionToGraphql) };
}

function statusToGraphql(status: One<'statuses'>) {
  const modes = modesOf(status);
  return {
    clocks: metrics.map((metric) => ({ metric, mode: modes[metric] })),
    survey: status.survey ?? false,
    review: status.review ?? false,
    timers: (status.timers ?? []).map(timerToGraphql),
  };
}

function timerToGraphql({ after, remind, ...timer }: NonNullable<One<'statuses'>['timers']>[number]) {
  return { ...timer, after: durationIn(after), remind: remind !== undefined, template: typeof remind === 'string' ? remind : null };
}

function transitionToGraphql({ requires = [], effects = [], ...transition }: One<'transitions'>) {
  return { ...transition, requires, effects: effects.map(effectToGraphql) };
}

function effectToGraphql(effect: Effect) {
  return { kind: 'qualify' in effect ? 'QUALIFY' : 'assign' in effect ? 'ASSIGN' : 'NOTIFY', ...effect };
}
