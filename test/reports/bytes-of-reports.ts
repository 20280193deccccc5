import type { Context } from '../../src/core/context.ts';
import { inTenant } from '../support/database.ts';

const text = `select 'fact' as kind, f::text as row from report_fact f union all select 'ticket', t::text from report_ticket t
  union all select 'day', d::text from report_day d
  union all select 'month', m::text from report_month m
  union all select 'position', p::text from report_position p order by 1, 2`;

/** All that the fold has written for a desk. */
export async function bytesOfReports(system: Context): Promise<string[]> {
  return (await inTenant(system, (client) => client.query(text))).rows.map(({ kind, row }) => `${kind} ${row}`);
}
