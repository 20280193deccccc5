import { sql } from 'kysely';
import { label } from '../reading/shape/label.ts';
import { columns, one, type Shape } from '../reading/shape/shape.ts';
import { severityTimes } from './policy.ts';

/** The internal policy of the severity times is hidden. */
export const SlaPolicyShape: Shape = {
  types: ['SlaPolicy', 'Node'],
  table: 'sla_policy',
  fields: { ...columns('id', 'key', 'rank'), label },
  visibility: (row) => sql`${row}.key <> ${severityTimes}`,
};

/** The policy of an organization's tickets whose entitlement names none. */
export const organizationFields = { policy: one(() => SlaPolicyShape, 'policy_id') };
