import { label } from './label.ts';
import type { Row } from './rows.ts';
import { holds, type Seeing, tenantOf } from './viewer.ts';

type Said = Record<string, unknown>;

/** A section of the document in force; one that is not there is empty. */
export function section(seeing: Seeing, name: string): Said[] {
  return (documentOf(seeing)[name] as Said[] | undefined) ?? [];
}

function documentOf(seeing: Seeing): Said {
  const { rows } = seeing;
  return rows.configuration.find(({ number }) => number === tenantOf(seeing).config_version)?.document as Said;
}

/** A text is in the desk's language. */
function labeled(seeing: Seeing, item: Said): Said {
  const labels = typeof item.label === 'string' ? { [String(tenantOf(seeing).locale)]: item.label } : item.label;
  return { ...item, label: (seeing: Seeing, args: Said) => label({ labels } as Row, seeing, args, undefined as never) };
}

export function customFields(seeing: Seeing): Said[] {
  const seen = section(seeing, 'fields').filter(({ audience }) => audience !== 'AGENTS' || holds(seeing, 'note:read'));
  return seen.map((field) => ({
    ...{ required: false, audience: 'EVERYONE' },
    ...labeled(seeing, field),
    options: ((field.options as Said[]) ?? []).map((option) => labeled(seeing, option)),
    mailLabels: field.mailLabels ?? [],
  }));
}

export function checklist(seeing: Seeing): Said[] {
  return section(seeing, 'checklist').map((item) => labeled(seeing, item));
}

/** The fields of a form, and after them those that the desk requires of every ticket, as far as the viewer may know of them. */
export function formFields({ form }: Row, seeing: Seeing): Said[] {
  const asked = form as Said[];
  const required = customFields(seeing).filter(
    ({ key, required, audience }) => required && audience === 'EVERYONE' && !asked.some(({ field }) => field === key),
  );
  return [...asked, ...required.map(({ key }): Said => ({ field: key }))].flatMap(({ field, help, shownWhen, requiredWhen, ...one }) => {
    const found = customFields(seeing).find(({ key }) => key === field);
    if (!found) return [];
    const isRequired = one.required === true || (found.required === true && found.audience === 'EVERYONE');
    const helped = help === undefined ? null : labeled(seeing, { label: help }).label;
    return [{ ...found, required: isRequired, help: helped, shownWhen: conditionOf(shownWhen), requiredWhen: conditionOf(requiredWhen) }];
  });
}

function conditionOf(condition: unknown): Said | null {
  const { field, is: values } = (condition ?? {}) as Said;
  return condition === undefined ? null : { field, values };
}

export function checklistOfForm({ checklist: keys }: Row, seeing: Seeing): Said[] {
  return (keys as string[]).map((key) => checklist(seeing).find((item) => item.key === key) ?? { key, label: key });
}

/** The values that a ticket has for the fields that there are, in their order. */
export function customFieldValues({ custom_fields: values }: Row, seeing: Seeing): Said[] {
  const given = values as Record<string, unknown>;
  return customFields(seeing).flatMap(({ key, label, type, options }) => {
    const value = given[String(key)];
    const chosen = (options as Said[]).find((option) => type === 'CHOICE' && option.key === value);
    return value === undefined ? [] : [{ key, label, type, value, option: chosen ?? null }];
  });
}

export function checklistAnswers({ checklist: answers }: Row, seeing: Seeing): Said[] {
  const labelOf = (key: string) => checklist(seeing).find((item) => item.key === key)?.label ?? key;
  return Object.entries(answers as object).map(([key, isChecked]) => ({ key, isChecked, label: labelOf(key) }));
}

/** Whom an escalation out of the queue notifies. */
export function escalationTells(queue: string, seeing: Seeing): unknown[] {
  return (section(seeing, 'queues').find(({ key }) => key === queue)?.escalationTells as unknown[] | undefined) ?? [];
}

/** Without a matrix of its own a desk has that of the standard service desk. */
const usualMatrix = {
  LOW: { LOW: 'LOW', MEDIUM: 'LOW', HIGH: 'MEDIUM' },
  MEDIUM: { LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH' },
  HIGH: { LOW: 'MEDIUM', MEDIUM: 'HIGH', HIGH: 'URGENT' },
};

export function priorityMatrix(seeing: Seeing): Said {
  const { LOW, MEDIUM, HIGH } = (documentOf(seeing).priorityMatrix ?? usualMatrix) as typeof usualMatrix;
  const row = ({ LOW: low, MEDIUM: medium, HIGH: high }: typeof LOW) => ({ low, medium, high });
  return { low: row(LOW), medium: row(MEDIUM), high: row(HIGH) };
}
