import { sql } from 'kysely';
import { CategoryShape } from '../../classification/category.shape.ts';
import { may } from '../../core/actor.ts';
import { type Labels, labelIn } from '../../core/labels.ts';
import { OfferedQueueShape } from '../../queues/queue.shape.ts';
import { label, textIn } from '../../reading/shape/label.ts';
import { by, columns, computed, type Expression, one, type Scope, type Shape, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import { SeverityShape } from '../../sla/severity.shape.ts';
import type { Label } from '../document.ts';
import { labelsFrom } from '../read-document.ts';
import { wholeSection } from '../section.ts';
import type { CustomFieldDefinition, FormFieldDefinition } from './form-document.ts';
import { formOf, seesEveryRequestType } from './forms.ts';

interface Asked {
  form: FormFieldDefinition[];
  checklist: string[];
  fieldsOfDesk: CustomFieldDefinition[] | null;
  checklistOfDesk: { key: string; label: Label }[] | null;
}

const fieldsOfDesk: Expression = (_, viewer) => wholeSection(viewer, 'fields');
const checklistOfDesk: Expression = (_, viewer) => wholeSection(viewer, 'checklist');

/** Agents see every type; others those for everyone, some of which only people of organizations that are entitled to something. */
function isOffered(row: Sql, { actor }: Viewer): Sql {
  if (seesEveryRequestType(actor)) return sql`true`;
  return sql`(${row}.audience = 'EVERYONE' and (${row}.entitlement_types = '{}' or ${row}.entitlement_types && ${actor.entitledTo}::text[]))`;
}

export const RequestTypeShape: Shape = {
  types: ['RequestType', 'Node'],
  table: 'request_type',
  fields: {
    ...columns('id', 'key', 'rank', 'audience', 'entitlement_types', 'needs_entitlement', 'nature'),
    ...{ label, help: textIn('help') },
    queue: one(() => OfferedQueueShape, 'queue', 'key'),
    category: one(() => CategoryShape, 'category', 'key'),
    severity: one(() => SeverityShape, 'severity', 'key'),
    fields: computed(['form'], fieldsIn, { fieldsOfDesk }),
    checklist: computed(['checklist'], checklistIn, { checklistOfDesk }),
  },
  visibility: isOffered,
};

/** That of a ticket is shown to anyone who sees the ticket. */
export const RequestTypeOfTicketShape: Shape = { ...RequestTypeShape, visibility: undefined };

export const requestTypesByRank = { name: 'RANK', by: [{ order: [by('rank', 'integer'), by('id', 'uuid')], direction: 'ASC' as const }] };

function fieldsIn({ form, fieldsOfDesk }: Asked, scope: Scope) {
  return formOf(form, fieldsOfDesk ?? [], may(scope.actor, 'note:read')).map(({ definition, help, ...asked }) => ({
    ...{ key: definition.key, type: definition.type, label: inLanguage(definition.label, scope), help: help ? inLanguage(help, scope) : null },
    options: (definition.options ?? []).map((option) => ({ key: option.key, label: inLanguage(option.label, scope) })),
    ...{ required: asked.required, shownWhen: conditionOf(asked.shownWhen), requiredWhen: conditionOf(asked.requiredWhen) },
  }));
}

function conditionOf(condition: FormFieldDefinition['shownWhen']) {
  return condition ? { field: condition.field, values: condition.is } : null;
}

function checklistIn({ checklist, checklistOfDesk }: Asked, scope: Scope) {
  const known = checklistOfDesk ?? [];
  return checklist.map((key) => ({ key, label: inLanguage(known.find((item) => item.key === key)?.label ?? key, scope) }));
}

function inLanguage(text: Label, { locale, tenant }: Scope) {
  return (args: { locale?: string | null }) => labelIn(labelsFrom(text, tenant.locale) as Labels, args.locale, locale, tenant.locale);
}
