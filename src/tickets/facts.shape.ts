import { sql } from 'kysely';
import { QualificationShape } from '../classification/qualification.shape.ts';
import { statusesThat } from '../configuration/section.ts';
import type { Context } from '../core/context.ts';
import { permissionOf } from '../core/refusal.ts';
import { EntitlementShape } from '../entitlements/entitlement.shape.ts';
import { columns, computed, type Expression, expression, one, personal } from '../reading/shape/shape.ts';
import { type Reviewable, whyNotQualify } from '../workflows/rules/why-not-qualify.ts';
import { visibleCustomFields } from './custom-fields/visible-custom-fields.ts';

const fields: Expression = (row, viewer) => {
  const known = visibleCustomFields(viewer);
  if (!known) return sql`${row}.fields`;
  return sql`(select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(${row}.fields) f where f.key = any(${known}))`;
};

const isInReview: Expression = (row, viewer) => sql`${row}.status_id = any(${statusesThat(viewer, 'review')})`;

function canQualify(ticket: Reviewable, { actor, locale }: Context) {
  return permissionOf(whyNotQualify(actor, ticket), locale);
}

function answersOf({ checklist }: { checklist: Record<string, boolean> }) {
  return Object.entries(checklist).map(([key, isChecked]) => ({ key, isChecked }));
}

export const factFields = {
  ...columns('department', 'effort', 'environment', 'is_uncovered', 'workaround'),
  entitlement: one(() => EntitlementShape, 'entitlement_id'),
  qualification: one(() => QualificationShape, 'qualification_id'),
  fields: expression(fields),
  checklist: computed(['checklist'], answersOf),
  viewerCanQualify: personal(['status_category', 'merged_into_id'], canQualify, { isInReview }),
};
