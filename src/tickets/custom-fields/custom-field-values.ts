import { sql } from 'kysely';
import type { Label } from '../../configuration/document.ts';
import { labelsFrom } from '../../configuration/read-document.ts';
import { wholeSection } from '../../configuration/section.ts';
import { labelIn } from '../../core/labels.ts';
import { computed, type Expression, type Scope, type Sql } from '../../reading/shape/shape.ts';
import { visibleCustomFields } from './visible-custom-fields.ts';

interface Read {
  fields: { key: string; label: Label; type: string; value: unknown; option: { key: string; label: Label } | null }[] | null;
  labels: Record<string, Label> | null;
}

/** The fields that have a value, as the desk defines them, with the option that was chosen. */
const filledFields: Expression = (row, viewer) => {
  const readable = visibleCustomFields(viewer);
  const value = sql`${row}.custom_fields->(f.item->>'key')`;
  const option = sql`(select o.option from jsonb_array_elements(f.item->'options') o (option) where f.item->>'type' = 'CHOICE' and o.option->'key' = ${value})`;
  return sql`(select jsonb_agg(jsonb_build_object('key', f.item->'key', 'label', f.item->'label', 'type', f.item->'type', 'value', ${value}, 'option', ${option}) order by f.place)
    from jsonb_array_elements(${wholeSection(viewer, 'fields')}) with ordinality f (item, place)
    where ${value} is not null${readable ? sql` and f.item->>'key' = any(${readable})` : sql``})`;
};

/** The labels of the items that have an answer. */
const checklistLabels: Expression = (row, viewer) => sql`(select jsonb_object_agg(i.item->>'key', i.item->'label')
  from jsonb_array_elements(${wholeSection(viewer, 'checklist')}) i (item) where ${answerTo(row)} is not null)`;

const answerTo = (row: Sql) => sql`${row}.checklist->(i.item->>'key')`;

export const customFieldValues = computed([], ({ fields }: Read, scope) => (fields ?? []).map((field) => labeledField(field, scope)), { fields: filledFields });

/** An item that the desk has removed is named by its key. */
export const checklistAnswers = computed(
  ['checklist'],
  ({ checklist, labels }: Read & { checklist: Record<string, boolean> }, scope) =>
    Object.entries(checklist).map(([key, isChecked]) => ({ key, isChecked, label: labelOf(labels?.[key] ?? key, scope) })),
  { labels: checklistLabels },
);

function labeledField({ label, option, ...field }: NonNullable<Read['fields']>[number], scope: Scope) {
  return { ...field, label: labelOf(label, scope), option: option && { ...option, label: labelOf(option.label, scope) } };
}

function labelOf(label: Label, { locale, tenant }: Scope) {
  return (args: { locale?: string | null }) => labelIn(labelsFrom(label, tenant.locale), args.locale, locale, tenant.locale);
}
