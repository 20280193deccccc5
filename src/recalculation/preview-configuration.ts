import { sql } from 'kysely';
import { loadCalendarVersions } from '../calendars/calendar-versions.ts';
import type { ConfigurationChange } from '../configuration/changes.ts';
import type { ConfigurationFault } from '../configuration/configuration-fault.ts';
import type { Context } from '../core/context.ts';
import { dryRun } from '../core/dry-run.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import type { Deadlines } from '../sla/clocks/deadlines.ts';
import { versionsIn } from '../tickets/lock-ticket.ts';
import { type Plan, type PlanConfiguration, planConfiguration } from './plan-configuration.ts';
import { previewDeadlines } from './preview-deadlines.ts';
import type { Measured } from './target-change.ts';

export interface OpenTicket {
  id: string;
  code: string;
  subject: string;
}

/** How many, and the first of them in the order they were opened. */
export interface Some<Entry> {
  count: number;
  first: Entry[];
}

export type Moved = { ticket: OpenTicket; before: Deadlines; after: Deadlines };
export type Losing = { ticket: OpenTicket; status: string; to: string[] };

export interface Preview {
  version: number;
  faults: ConfigurationFault[];
  changes: ConfigurationChange[];
  moved: Some<Moved>;
  breached: Some<Moved>;
  losing: Some<Losing>;
}

/** What a document would change, and for which open tickets (SLA 24); nothing is kept of it. */
export async function previewConfiguration(ctx: Context, input: PlanConfiguration): Promise<Preview> {
  const plan = await planConfiguration(ctx, input);
  const { version, faults, changes } = plan;
  const preview: Preview = { version, faults, changes, moved: none(), breached: none(), losing: none() };
  if (plan.planned.targetChanges.length === 0 && plan.lostTransitions.size === 0) return preview;
  for await (const row of openTickets(ctx)) look(preview, plan, row);
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

function look({ moved, breached, losing }: Preview, { planned, lostTransitions }: Plan, { id, code, subject, status, ...measured }: Row): void {
  const ticket = { id, code, subject };
  const to = lostTransitions.get(status);
  if (to) add(losing, { ticket, status, to });
  const preview = previewDeadlines(measured, planned);
  if (!preview) return;
  const { before, after } = preview;
  if (preview.isMoved) add(moved, { ticket, before, after });
  if (preview.isBreached) add(breached, { ticket, before, after });
}

type Row = OpenTicket & Measured & { status: string };

const batch = 500;

/** In batches, each a short read of its own: however many there are, memory stays the same and nobody waits. */
async function* openTickets(ctx: Context): AsyncGenerator<Row> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (let rows: Row[] = []; ; ) {
    ({ rows } = await dryRun(ctx, async (ctx) => {
      const [read] = await ctx.query(ticketsAfter(ctx, after));
      const rows = (read?.rows ?? []) as Row[];
      await loadCalendarVersions(ctx, [...new Set(rows.flatMap(versionsIn))]);
      return { rows };
    }));
    yield* rows;
    if (rows.length < batch) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function ticketsAfter(ctx: Context, after: string) {
  return verbStatement(ctx, 'open tickets to look at', { after, batch }, ({ tenantId }, { after, batch }) => {
    const desk = sql`${tenantId}::uuid`;
    return sql`select t.id, t.code, t.subject, t.severity_id as "severityId", t.priority, t.category_id as "categoryId", t.environment, t.clocks,
      (select s.key from status s where s.tenant_id = ${desk} and s.id = t.status_id) as status,
      (select jsonb_build_object('type', e.type, 'policyId', e.policy_id) from entitlement e where e.tenant_id = ${desk} and e.id = t.entitlement_id) as cover
      from ticket t where t.tenant_id = ${desk} and t.closed_at is null and t.id > ${after}::uuid order by t.id limit ${batch}::int`;
  });
}
