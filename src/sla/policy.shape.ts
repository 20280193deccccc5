import { sql } from 'kysely';
import { label } from '../reading/shape/label.ts';
import { columns, type Shape } from '../reading/shape/shape.ts';
import { severityTimes } from './policy.ts';

/** The severities' own times stand among the policies, and are none that a desk knows of. */
export const SlaPolicyShape: Shape = {
  types: ['SlaPolicy', 'Node'],
  table: 'sla_policy',
  fields: { ...columns('id', 'key', 'rank'), label },
  visibility: (row) => sql`${row}.key <> ${severityTimes}`,
};
