import { type Level, type PriorityMatrix, priorityOf } from '../../classification/priority.ts';
import type { ConfigurationDocument, Label } from '../document.ts';
import { labelsFrom } from '../read-document.ts';

/** An item with its labels in all languages; the resolver of `label` chooses one. */
function withLabels<Item extends { label: Label }>({ desk }: ConfigurationDocument, { label, ...item }: Item) {
  return { ...item, labels: labelsFrom(label, desk.locale) };
}

export function customFieldsToGraphql(document: ConfigurationDocument) {
  return document.fields.map((field) => ({
    ...withLabels(document, field),
    options: (field.options ?? []).map((option) => withLabels(document, option)),
    mailLabels: field.mailLabels ?? [],
  }));
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
