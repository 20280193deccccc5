import type { Context } from '../../core/context.ts';
import { readRows } from '../../database/tenancy.ts';
import type { Dimension } from '../dimensions.ts';
import type { Measure } from '../kinds.ts';
import type { ReportInterval } from '../periods.ts';
import type { Schedule } from './schedule.ts';

/** An input of `report` without its time. */
export interface ReportDefinition {
  measures: readonly Measure[];
  by: ReportInterval | null;
  zone: string | null;
  groupBy: readonly Dimension[];
  fieldKey: string | null;
  filter: unknown;
}

export interface SavedReport extends ReportDefinition {
  schedule: Schedule | null;
  nextMailAt: Date | null;
  id: string;
  version: number;
  ownerId: string;
  name: string;
  isShared: boolean;
}

/** Of those who may read reports, each sees their own, and what others share. */
const text = `
  select s.id, s.version, s.owner_id as "ownerId", s.name, s.is_shared as "isShared", s.definition, s.schedule,
    (extract(epoch from s.next_mail_at) * 1000)::float8 as "nextMailMs" from saved_report s
  where s.tenant_id = $1 and (s.owner_id = $2 or s.is_shared) and ($3::uuid is null or s.id = $3) order by lower(s.name), s.id limit $4`;

/** More are not listed; each person has fewer of their own. */
export const mostListed = 1_000;

export async function readSavedReports(ctx: Context, id: string | null = null): Promise<SavedReport[]> {
  const values = [ctx.tenant.id, ctx.actor.id, id, mostListed];
  const rows = await readRows<SavedReport & { definition: ReportDefinition; nextMailMs: number | null }>(ctx, { name: 'saved_reports', text, values });
  return rows.map(({ definition, nextMailMs, ...report }) => ({ ...report, ...definition, nextMailAt: nextMailMs === null ? null : new Date(nextMailMs) }));
}
