import { sql } from 'kysely';
import { type CalendarVersions, calendarFinder, readCalendarVersions } from '../calendars/calendar-versions.ts';
import type { ConfigurationChange } from '../configuration/changes.ts';
import type { ConfigurationFault } from '../configuration/configuration-fault.ts';
import { inConfigurationTurn } from '../configuration/configuration-turns.ts';
import type { Context } from '../core/context.ts';
import { dryRun } from '../core/dry-run.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import type { Deadlines } from '../sla/clocks/deadlines.ts';
import type { Calendars } from '../sla/clocks/measure.ts';
import { versionsIn } from '../tickets/lock-ticket.ts';
import { type Plan, type PlanConfiguration, planConfiguration } from './plan-configuration.ts';
import { previewDeadlines } from './preview-deadlines.ts';
import type { MeasuredRow } from './target-change.ts';

export interface AffectedTicket {
  id: string;
  code: string;
  subject: string;
}

/** How many there are, and the first of them in the order they were opened. */
export interface Some<Entry> {
  count: number;
  first: Entry[];
}

export type Moved = { ticket: AffectedTicket; before: Deadlines; after: Deadlines };
export type Losing = { ticket: AffectedTicket; status: string; to: string[] };

export interface Preview {
  version: number;
  faults: ConfigurationFault[];
  changes: ConfigurationChange[];
  warnings: ConfigurationFault[];
  moved: Some<Moved>;
  breached: Some<Moved>;
  losing: Some<Losing>;
  /** Whether all open tickets were read in time. */
  isComplete: boolean;
}

/** What a document would change, and for which open tickets (SLA 24); nothing is saved. */
export function previewConfiguration(ctx: Context, input: PlanConfiguration): Promise<Preview> {
  return inConfigurationTurn(ctx, () => preview(ctx, input));
}

async function preview(ctx: Context, input: PlanConfiguration): Promise<Preview> {
  const plan = await planConfiguration(ctx, input);
  const { version, faults, changes, warnings, planned } = plan;
  const preview: Preview = { version, faults, changes, warnings, moved: none(), breached: none(), losing: none(), isComplete: true };
  if (planned.targetChanges.length === 0 && plan.lostTransitions.size === 0) return preview;
  preview.isComplete = false;
  for await (const { rows, calendars } of openTickets(ctx, planned.slaRules.calendarVersions)) {
    for (const row of rows) addTo(preview, plan, row, calendars);
    preview.isComplete = rows.length < batch;
  }
  return preview;
}

const most = 100;

function none<Entry>(): Some<Entry> {
  return { count: 0, first: [] };
}

function add<Entry>(some: Some<Entry>, entry: Entry): void {
  some.count += 1;
  if (some.first.length < most) some.first.push(entry);
}

function addTo({ moved, breached, losing }: Preview, { planned, lostTransitions }: Plan, row: Row, calendars: Calendars): void {
  const { id, code, subject, status, ...measured } = row;
  const ticket = { id, code, subject };
  const to = lostTransitions.get(status);
  if (to) add(losing, { ticket, status, to });
  const preview = previewDeadlines(measured, planned, calendars);
  if (!preview) return;
  const { before, after } = preview;
  if (preview.isMoved) add(moved, { ticket, before, after });
  if (preview.isBreached) add(breached, { ticket, before, after });
}

type Row = AffectedTicket & MeasuredRow & { status: string };

interface OpenTickets {
  rows: Row[];
  calendars: Calendars;
}

const batch = 500;
/** A request begins no further batch when less than this is left of its time. */
const batchMs = 3_000;

/** In batches, each a short read of its own, so that memory stays the same however many there are, for as long as the request has time. `planned` are versions that are not saved. */
async function* openTickets(ctx: Context, planned: CalendarVersions): AsyncGenerator<OpenTickets> {
  const known = new Map(planned);
  const calendars = calendarFinder(known);
  let after = '00000000-0000-0000-0000-000000000000';
  const endAt = (ctx.answerBy ?? Infinity) - batchMs;
  for (let rows: Row[] = []; performance.now() < endAt; ) {
    ({ rows } = await readBatch(ctx, after, known));
    yield { rows, calendars };
    if (rows.length < batch) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** Adds the versions of calendars that the tickets are measured by to those that are known. */
function readBatch(ctx: Context, after: string, known: Map<string, ReturnType<Calendars>>): Promise<{ rows: Row[] }> {
  return dryRun(ctx, async (ctx) => {
    const [read] = await ctx.query(ticketsAfter(ctx, after));
    const rows = (read?.rows ?? []) as Row[];
    const missing = [...new Set(rows.flatMap(versionsIn))].filter((version) => !known.has(version));
    for (const [version, calendar] of await readCalendarVersions(ctx, missing)) known.set(version, calendar);
    return { rows };
  });
}

function ticketsAfter(ctx: Context, after: string) {
  return verbStatement(ctx, 'open tickets to preview', { after, batch }, ({ tenantId }, { after, batch }) => {
    const tenant = sql`${tenantId}::uuid`;
    return sql`select t.id, t.code, t.subject, t.severity_id as "severityId", t.priority, t.category_id as "categoryId", t.clocks,
      (select s.key from status s where s.tenant_id = ${tenant} and s.id = t.status_id) as status,
      (select jsonb_build_object('type', e.type, 'policyId', e.policy_id) from entitlement e where e.tenant_id = ${tenant} and e.id = t.entitlement_id) as cover
      from ticket t where t.tenant_id = ${tenant} and t.closed_at is null and t.id > ${after}::uuid order by t.id limit ${batch}::int`;
  });
}
