import { sql } from 'kysely';
import type { Sql } from '../reading/shape/shape.ts';

/** The policy and the calendar that an organization has of its own. */
export interface OwnTimes {
  policyId: string | null;
  calendarId: string | null;
}

/** Those of the organization `o` as JSON; `null` where it has neither. */
export const ownTimes: Sql = sql`case when num_nonnulls(o.policy_id, o.calendar_id) > 0
  then jsonb_build_object('policyId', o.policy_id, 'calendarId', o.calendar_id) end`;
