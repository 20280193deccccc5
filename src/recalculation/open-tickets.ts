import { sql } from 'kysely';
import { type CalendarVersions, calendarFinder, readCalendarVersions } from '../calendars/calendar-versions.ts';
import type { Context } from '../core/context.ts';
import { dryRun } from '../core/dry-run.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import type { Calendars } from '../sla/clocks/measure.ts';
import { termsOf } from '../tickets/lock-statement.ts';
import { versionsIn } from '../tickets/lock-ticket.ts';
import type { MeasuredRow } from './target-change.ts';

export interface AffectedTicket {
  id: string;
  code: string;
  subject: string;
}

export type OpenTicket = AffectedTicket & MeasuredRow & { status: string };

/** `isLast` where no ticket is left. */
interface Batch {
  rows: OpenTicket[];
  calendars: Calendars;
  isLast: boolean;
}

interface Wanted {
  /** Versions of calendars that are not saved. */
  planned: CalendarVersions;
  /** All of them where it is left out. */
  organizationId?: string;
}

const size = 500;
/** A request begins no further batch when less than this is left of its time. */
const batchMs = 3_000;

/** In batches, each a short read of its own, so that memory stays the same however many there are, for as long as the request has time. */
export async function* openTickets(ctx: Context, { planned, organizationId }: Wanted): AsyncGenerator<Batch> {
  const known = new Map(planned);
  const calendars = calendarFinder(known);
  let after = '00000000-0000-0000-0000-000000000000';
  const endAt = (ctx.answerBy ?? Infinity) - batchMs;
  while (performance.now() < endAt) {
    const rows = await readBatch(ctx, { after, organizationId: organizationId ?? null }, known);
    const isLast = rows.length < size;
    yield { rows, calendars, isLast };
    if (isLast) return;
    after = rows.at(-1)?.id ?? after;
  }
}

interface Position {
  after: string;
  organizationId: string | null;
}

/** Adds the versions of calendars that the tickets are measured by to those that are known. */
function readBatch(ctx: Context, position: Position, known: Map<string, ReturnType<Calendars>>): Promise<OpenTicket[]> {
  const read = dryRun(ctx, async (ctx) => {
    const [read] = await ctx.query(ticketsAfter(ctx, position));
    const rows = (read?.rows ?? []) as OpenTicket[];
    const missing = [...new Set(rows.flatMap(versionsIn))].filter((version) => !known.has(version));
    for (const [version, calendar] of await readCalendarVersions(ctx, missing)) known.set(version, calendar);
    return { rows };
  });
  return read.then(({ rows }) => rows);
}

function ticketsAfter(ctx: Context, { after, organizationId }: Position) {
  const name = organizationId === null ? 'open tickets to preview' : 'open tickets of an organization to preview';
  return verbStatement(ctx, name, { after, organizationId, size }, ({ tenantId }, { after, organizationId: wanted, size }) => {
    const tenant = sql`${tenantId}::uuid`;
    const isWanted = organizationId === null ? sql`true` : sql`t.organization_id = ${wanted}::uuid`;
    return sql`select t.id, t.code, t.subject, t.severity_id as "severityId", t.priority, t.category_id as "categoryId",
      t.organization_id as "organizationId", t.clocks, ${termsOf(tenantId)},
      (select s.key from status s where s.tenant_id = ${tenant} and s.id = t.status_id) as status
      from ticket t where t.tenant_id = ${tenant} and t.closed_at is null and t.id > ${after}::uuid and ${isWanted} order by t.id limit ${size}::int`;
  });
}
