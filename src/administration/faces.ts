import type { ConfigurationDocument, Label } from '../configuration/document.ts';
import { durationIn } from '../configuration/duration-text.ts';
import { labelsFrom, modesOf } from '../configuration/read-document.ts';
import { metrics } from '../sla/clocks/clock.ts';
import type { Effect } from '../workflows/rules/definition.ts';

type One<Section extends 'statuses' | 'transitions'> = ConfigurationDocument[Section][number];

/** A thing of the document as clients see it: `label` is told in their language. */
function worded<Thing extends { label: Label }>({ desk }: ConfigurationDocument, { label, ...thing }: Thing) {
  return { ...thing, labels: labelsFrom(label, desk.locale) };
}

export function customFieldsFrom(document: ConfigurationDocument) {
  return document.fields.map((field) => ({ ...worded(document, field), options: (field.options ?? []).map((option) => worded(document, option)) }));
}

export function checklistFrom(document: ConfigurationDocument) {
  return document.checklist.map((item) => worded(document, item));
}

export function workflowFaceFrom(document: ConfigurationDocument) {
  const { closurePolicy, escalation, onOpening = [], onAnswer = [] } = document.desk;
  const statuses = document.statuses.map((status) => ({ ...worded(document, status), ...statusFace(status) }));
  const effects = { onOpening: onOpening.map(effectFace), onAnswer: onAnswer.map(effectFace) };
  return { closurePolicy, escalation, ...effects, statuses, transitions: document.transitions.map(transitionFace) };
}

function statusFace(status: One<'statuses'>) {
  const modes = modesOf(status);
  return {
    clocks: metrics.map((metric) => ({ metric, mode: modes[metric] })),
    survey: status.survey ?? false,
    review: status.review ?? false,
    timers: (status.timers ?? []).map(timerFace),
  };
}

function timerFace({ after, remind, ...timer }: NonNullable<One<'statuses'>['timers']>[number]) {
  return { ...timer, after: durationIn(after), remind: remind !== undefined, template: typeof remind === 'string' ? remind : null };
}

function transitionFace({ requires = [], effects = [], ...transition }: One<'transitions'>) {
  return { ...transition, requires, effects: effects.map(effectFace) };
}

function effectFace(effect: Effect) {
  return { kind: 'qualify' in effect ? 'QUALIFY' : 'assign' in effect ? 'ASSIGN' : 'NOTIFY', ...effect };
}
