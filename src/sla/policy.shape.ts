import { sql } from 'kysely';
import { label } from '../platform/reading/label.ts';
import { columns, type Shape } from '../platform/reading/shape.ts';
import { severityTimes } from './policy.ts';

/** The severities' own times stand among the policies, and are none that a desk knows of. */
export const SlaPolicyShape: Shape = {
  types: ['SlaPolicy', 'Node'],
  table: 'sla_policy',
  fields: { ...columns('id', 'key', 'rank'), label },
  sight: (row) => sql`${row}.key <> ${severityTimes}`,
};
