import { type Zone, zoneNamed } from '../../calendars/time/zone.ts';
import type { Context } from '../../core/context.ts';
import { newId, requireId } from '../../core/ids.ts';
import { insistOnVersion } from '../../core/insist-on-version.ts';
import { refuse, refuseValue } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { isField } from '../custom-field.ts';
import type { ReportDefinition } from './saved-report.ts';
import { nextDue, type Schedule, whyNotSchedule } from './schedule.ts';

export interface SaveReport extends ReportDefinition {
  reportId?: string | null;
  name: string;
  isShared: boolean;
  schedule: Schedule | null;
  expectedVersion?: number | null;
}

export interface DeleteReport {
  reportId: string;
  expectedVersion?: number | null;
}

/** Each person keeps at most so many. */
const mostReports = 100;

/** Keeps a report, or changes one of the caller's. */
export function saveReport(ctx: Context, { reportId, expectedVersion, name, isShared, schedule, ...definition }: SaveReport): Promise<{ id: string }> {
  const id = reportId == null ? null : requireId(reportId, 'SavedReport');
  return transact(ctx, async (ctx) => {
    await insistOnField(ctx, definition.fieldKey);
    const values = { name, isShared, definition: JSON.stringify(definition), ...(await timesOf(ctx, schedule)) };
    if (id) return change(ctx, id, expectedVersion, values);
    // What is not there yet has no version that could be expected.
    if (expectedVersion != null) refuse('CONFLICT', ['input', 'expectedVersion'], { version: 0 });
    return create(ctx, values);
  });
}

export function deleteReport(ctx: Context, { reportId, expectedVersion }: DeleteReport): Promise<{ id: string }> {
  const id = requireId(reportId, 'SavedReport');
  return transact(ctx, async (ctx) => {
    await lockOwn(ctx, id, expectedVersion);
    await ctx.query({ name: 'delete_report', text: 'delete from saved_report where tenant_id = $1 and id = $2', values: [ctx.tenant.id, id] });
    return { id };
  });
}

/** A report by a field that is not there would be refused each time. */
async function insistOnField(ctx: Transaction, key: string | null): Promise<void> {
  if (key === null) return;
  const text = `select ${isField('$2')} as "isField" from tenant t where t.tenant_id = $1`;
  const [found] = await ctx.query({ name: 'field_of_report', text, values: [ctx.tenant.id, key] });
  if (!found?.rows[0]?.isField) refuseValue(['input', 'fieldKey'], 'noSuchField');
}

/** Only people are mailed. */
async function timesOf(ctx: Transaction, schedule: Schedule | null): Promise<Pick<Values, 'schedule' | 'nextMailAt'>> {
  if (!schedule) return { schedule: null, nextMailAt: null };
  if (ctx.actor.kind !== 'USER') refuse('NOT_ALLOWED', ['input', 'schedule']);
  const part = whyNotSchedule(schedule);
  if (part) refuseValue(['input', 'schedule', part], part);
  const [found] = await ctx.query({ name: 'zone_of_schedule', text: 'select time_zone as zone from tenant where tenant_id = $1', values: [ctx.tenant.id] });
  const zone = zoneNamed(found?.rows[0]?.zone) ?? (zoneNamed('UTC') as Zone);
  return { schedule: JSON.stringify(schedule), nextMailAt: new Date(nextDue(zone, schedule, ctx.now().getTime())) };
}

interface Values {
  name: string;
  isShared: boolean;
  definition: string;
  schedule: string | null;
  nextMailAt: Date | null;
}

const count = 'select count(*)::int as count from saved_report where tenant_id = $1 and owner_id = $2';
const insert = `insert into saved_report (tenant_id, id, owner_id, name, is_shared, definition, created_at, schedule, next_mail_at)
  select p.tenant_id, $3, p.id, $4, $5, $6::jsonb, $7, $8::jsonb, $9 from principal p where p.tenant_id = $1 and p.id = $2`;

async function create(ctx: Transaction, { name, isShared, definition, schedule, nextMailAt }: Values): Promise<{ id: string }> {
  const owner = [ctx.tenant.id, ctx.actor.id];
  const [, counted] = await ctx.query(
    { name: 'lock_owner_of_reports', text: 'select from principal where tenant_id = $1 and id = $2 for no key update', values: owner },
    { name: 'count_saved_reports', text: count, values: owner },
  );
  if (counted?.rows[0]?.count >= mostReports) refuse('TOO_MANY_REPORTS', [], { limit: mostReports });
  const id = newId(ctx.now());
  await ctx.query({ name: 'insert_saved_report', text: insert, values: [...owner, id, name, isShared, definition, ctx.now(), schedule, nextMailAt] });
  return { id };
}

/** Where the schedule stays as it is, so does the next time: it may be due just now. */
const update = `update saved_report set name = $3, is_shared = $4, definition = $5::jsonb, schedule = $6::jsonb,
  next_mail_at = case when schedule = $6::jsonb then next_mail_at else $7 end, version = version + 1 where tenant_id = $1 and id = $2`;

async function change(ctx: Transaction, id: string, expected: number | null | undefined, values: Values): Promise<{ id: string }> {
  await lockOwn(ctx, id, expected);
  const { name, isShared, definition, schedule, nextMailAt } = values;
  await ctx.query({ name: 'update_saved_report', text: update, values: [ctx.tenant.id, id, name, isShared, definition, schedule, nextMailAt] });
  return { id };
}

const lock = 'select version, owner_id, is_shared from saved_report where tenant_id = $1 and id = $2 for update';

/** Others change none, and of those that are not shared they know nothing. */
async function lockOwn(ctx: Transaction, id: string, expected: number | null | undefined): Promise<void> {
  const [found] = await ctx.query({ name: 'lock_saved_report', text: lock, values: [ctx.tenant.id, id] });
  const [row] = found?.rows ?? [];
  const isOwn = row?.owner_id === ctx.actor.id;
  if (!row || (!isOwn && !row.is_shared)) refuse('NOT_FOUND', ['input', 'reportId']);
  if (!isOwn) refuse('NOT_ALLOWED', ['input', 'reportId']);
  insistOnVersion(expected, row.version);
}
