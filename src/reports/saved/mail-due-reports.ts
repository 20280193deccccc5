import { systemContext } from '../../access/authenticate.ts';
import { type Zone, zoneNamed } from '../../calendars/time/zone.ts';
import type { Services } from '../../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../../core/each-tenant.ts';
import { newId } from '../../core/ids.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { nextDue, type Schedule } from './schedule.ts';

const batchSize = 20;
/** A mail is tried for so long, and one that was due earlier is not made any more. */
const triedDays = 2;
const triedMs = triedDays * 86_400_000;

/** Makes the mails of saved reports that are due, and moves each report to its next due time in the same transaction. Returns how many reports were due. */
export async function mailDueReports(services: Services, stop: AbortSignal): Promise<number> {
  const failure = 'reports that are due could not be mailed; the worker will retry';
  const tenants = { name: 'tenants_with_due_reports', text: 'select tenant_id from tenants_with_due_reports($1)', values: [services.now()] };
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, () => mailBatch(services, tenantId)),
  );
}

interface DueReport {
  id: string;
  owner_id: string;
  schedule: Schedule;
  due: number;
  zone: string;
}

/** What another worker has locked is its own. */
const find = `
  select s.id, s.owner_id, s.schedule, (extract(epoch from s.next_mail_at) * 1000)::float8 as due, d.time_zone as zone
  from saved_report s join tenant d on d.tenant_id = s.tenant_id
  where s.tenant_id = $1 and s.next_mail_at <= $2 order by s.next_mail_at limit ${batchSize} for update of s skip locked`;

const move = 'update saved_report set next_mail_at = $3 where tenant_id = $1 and id = $2';

const insert = `
  insert into delivery (tenant_id, id, kind, template, principal_id, report_id, report_due_at, created_at, next_attempt_at, gives_up_at)
  values ($1, $2, 'REPORT', 'report_scheduled', $3, $4, $5, $6, $6, $6::timestamptz + interval '${triedDays} days')`;

async function mailBatch(services: Services, tenantId: string): Promise<number> {
  const system = await systemContext(services, tenantId);
  if (!system) return 0;
  const { done } = await transact(system, async (ctx) => {
    const [found] = await ctx.query({ name: 'due_reports', text: find, values: [tenantId, ctx.now()] });
    const due = (found?.rows ?? []) as DueReport[];
    for (const report of due) mail(ctx, report);
    return { done: due.length };
  });
  return done;
}

function mail(ctx: Transaction, { id, owner_id, schedule, due, zone }: DueReport): void {
  const [now, tenantId] = [ctx.services.now(), ctx.tenant.id];
  const known = zoneNamed(zone) ?? (zoneNamed('UTC') as Zone);
  const next = nextDue(known, schedule, Math.max(due, ctx.now().getTime() - triedMs));
  ctx.defer({ name: 'move_due_report', text: move, values: [tenantId, id, new Date(next)] });
  if (due < ctx.now().getTime() - triedMs) return;
  ctx.defer({ name: 'mail_due_report', text: insert, values: [tenantId, newId(now), owner_id, id, new Date(due), now] });
}
