import { zoneNamed } from '../../calendars/time/zone.ts';
import { badArgument } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import { transact } from '../../core/transact.ts';
import { StatementTime } from '../../database/statement-time.ts';
import { readRows } from '../../database/tenancy.ts';
import { timeLimits } from '../../database/time-limits.ts';
import { addLabels } from '../read-labels.ts';
import { type Report, readReport } from '../read-report.ts';
import type { ReportDefinition } from './saved-report.ts';
import { periodBefore, type Schedule } from './schedule.ts';

export interface ScheduledReport {
  name: string;
  zone: string;
  from: Date;
  to: Date;
  report: Report;
}

const text = `select s.name, s.definition, s.schedule, d.time_zone as zone from saved_report s join tenant d on d.tenant_id = s.tenant_id
  where s.tenant_id = $1 and s.id = $2 and s.owner_id = $3 and s.schedule is not null`;

/** The report of a due time as the person reads it now; `null` where they mail it to themselves no more. */
export async function readScheduledReport(ctx: Context, { id, ownerId, due }: { id: string; ownerId: string; due: Date }): Promise<ScheduledReport | null> {
  const values = [ctx.tenant.id, id, ownerId];
  const [row] = await readRows<{ name: string; definition: ReportDefinition; schedule: Schedule; zone: string }>(ctx, {
    name: 'scheduled_report',
    text,
    values,
  });
  if (!row) return null;
  const zone = zoneNamed(row.zone);
  if (!zone) throw badArgument(['zone'], 'There is no such time zone.');
  const { filter, ...definition } = row.definition;
  const period = periodBefore(zone, row.schedule, due.getTime());
  const limited = { ...ctx, statementTime: new StatementTime(timeLimits.statement) };
  const report = await readReport(limited, { ...definition, ...period }, filter as object | null, { percentiles: true, before: false });
  await addLabels(limited, report.series);
  return { name: row.name, zone: row.zone, ...period, report };
}

const end = `update saved_report set schedule = null, next_mail_at = null, version = version + 1
  where tenant_id = $1 and id = $2 and owner_id = $3 and schedule is not null`;

/** The caller gets their report by mail no more; again it changes nothing. */
export function endSchedule(ctx: Context, id: string): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    await ctx.query({ name: 'end_report_schedule', text: end, values: [ctx.tenant.id, id, ctx.actor.id] });
    return { id };
  });
}
