import { sql } from 'kysely';
import { BusinessCalendarShape } from '../calendars/calendar.shape.ts';
import { type Duration, textOfDuration } from '../calendars/time/durations.ts';
import { CategoryShape } from '../classification/category.shape.ts';
import { columns, computed, expression, list, one, type Shape } from '../reading/shape/shape.ts';
import type { Warning } from './clocks/clock.ts';
import { SeverityShape } from './severity.shape.ts';

function warningsOf({ warnings }: { warnings: Warning[] }) {
  return warnings.map((warning) =>
    'left' in warning ? { left: textOfDuration(warning.left), usedPercent: null } : { left: null, usedPercent: warning.usedPercent },
  );
}

/** A view of the rules in the newest version of each policy. */
export const SlaTargetShape: Shape = {
  types: ['SlaTarget'],
  table: 'sla_target',
  fields: {
    ...columns('metric', 'priority', 'entitlement'),
    severity: one(() => SeverityShape, 'severity_id'),
    category: one(() => CategoryShape, 'category_id'),
    calendar: one(() => BusinessCalendarShape, 'calendar_id'),
    within: computed(['within'], ({ within }: { within: Duration }) => textOfDuration(within)),
    warnings: computed(['warnings'], warningsOf),
  },
};

export const targetFields = {
  version: expression(
    (row, { tenantId }) => sql`(select max(v.number) from sla_policy_version v where v.tenant_id = ${tenantId}::uuid and v.policy_id = ${row}.id)`,
  ),
  targets: list(
    () => SlaTargetShape,
    'policy_id',
    (row) => sql`${row}.rank`,
  ),
};
