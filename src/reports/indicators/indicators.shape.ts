import { sql } from 'kysely';
import { expression, one, type Shape, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import { metrics } from '../../sla/clocks/clock.ts';
import { visibilityLevelOf, visibleQueues } from '../../tickets/visibility/ticket-visibility.ts';
import { allTogether } from '../dimensions.ts';
import type { FactKind } from '../kinds.ts';

/** Of which queues. */
export interface IndicatorsOf {
  /** Those that were asked for; `null` for all. */
  asked: readonly string[] | null;
  /** Those that the viewer was found to see, for anyone who does not see all; `null` where the statement looks. */
  seen: readonly string[] | null;
}

/** The position that the counts of events are of. */
const PositionShape: Shape = {
  types: ['ReportPosition'],
  table: 'report_position',
  fields: { seq: expression((row) => sql`${row}.seq::text`), at: { kind: 'column', column: 'at' } },
};

/** The numbers of a desk as they are now; those of today are of its local day. */
export function indicatorsShape(given: IndicatorsOf): Shape {
  return {
    types: ['Indicators'],
    table: 'tenant',
    fields: {
      asOf: one(() => PositionShape, 'tenant_id', 'tenant_id'),
      unresolved: counter('unresolved', given),
      open: counter('open', given),
      pending: counter('pending', given),
      onHold: counter('on_hold', given),
      unassigned: counter('unassigned', given),
      overdue: counter('overdue', given),
      dueWithinHour: expression((row, viewer) => dueWithinHour(row, viewer, given)),
      createdToday: expression((row, viewer) => today(['CREATED'], row, viewer, given)),
      resolvedToday: expression((row, viewer) => today(['RESOLVED'], row, viewer, given)),
      metToday: expression((row, viewer) => today(met, row, viewer, given)),
      breachedToday: expression((row, viewer) => today(breached, row, viewer, given)),
      attainmentToday: expression((row, viewer) => attainment(row, viewer, given)),
      availableAgents: expression((row, viewer) => availableAgents(row, viewer, given)),
    },
  };
}

export const IndicatorsShape = indicatorsShape({ asked: null, seen: null });

const met: FactKind[] = metrics.map((metric) => `${metric}_MET` as const);
const breached: FactKind[] = metrics.map((metric) => `${metric}_BREACHED` as const);

/** `null` where it is every queue. */
function isAmong(column: Sql, { actor, ...viewer }: Viewer, { asked, seen }: IndicatorsOf): Sql | null {
  const parts = [
    ...(asked ? [sql`${column} = any(${asked}::uuid[])`] : []),
    ...(seen ? [sql`${column} = any(${seen}::uuid[])`] : []),
    ...(seen || visibilityLevelOf(actor) === 'EVERYTHING' ? [] : [sql`${column} = any(array(${visibleQueues({ ...viewer, actor })}))`]),
  ];
  return parts.length === 0 ? null : sql.join(parts, sql` and `);
}

function where(condition: Sql | null): Sql {
  return condition ? sql` and ${condition}` : sql``;
}

function counter(column: string, given: IndicatorsOf) {
  return expression(
    (row, viewer) => sql`(select coalesce(sum(c.${sql.ref(column)}), 0)::int from queue_counter c
      where c.tenant_id = ${row}.tenant_id${where(isAmong(sql`c.queue_id`, viewer, given))})`,
  );
}

const dueWithinHour = (row: Sql, viewer: Viewer, given: IndicatorsOf): Sql => {
  const now = sql`${viewer.now}::timestamptz`;
  return sql`(select count(*)::int from ticket d where d.tenant_id = ${row}.tenant_id and d.due_order >= ${now} and d.due_order < ${now} + interval '1 hour'
    and d.closed_at is null and d.merged_into_id is null and d.withdrawn_at is null${where(isAmong(sql`d.queue_id`, viewer, given))})`;
};

/** The days are counted in the zone of the desk. */
function today(kinds: readonly FactKind[], row: Sql, viewer: Viewer, given: IndicatorsOf): Sql {
  const among = isAmong(sql`nullif(f.value, '')::uuid`, viewer, given);
  return sql`(select coalesce(sum(f.count), 0)::int from report_day f where f.tenant_id = ${row}.tenant_id and f.dimension = ${sql.lit(among ? 'QUEUE' : allTogether)}
    and f.kind = any(${kinds}::text[]) and f.day = (${viewer.now}::timestamptz at time zone ${row}.time_zone)::date${where(among)})`;
}

function attainment(row: Sql, viewer: Viewer, given: IndicatorsOf): Sql {
  const [hits, misses] = [today(met, row, viewer, given), today(breached, row, viewer, given)];
  return sql`(select c.hits::float8 / nullif(c.hits + c.misses, 0) from (select ${hits} as hits, ${misses} as misses) c)`;
}

/** Of the whole desk, or the members of the queues that were asked for. */
const availableAgents = (row: Sql, viewer: Viewer, given: IndicatorsOf): Sql => {
  const among = isAmong(sql`m.queue_id`, viewer, given);
  const isMember = sql`exists (select from queue_member m where m.tenant_id = a.tenant_id and m.member_id = a.id${where(among)})`;
  return sql`(select count(*)::int from availability a join principal p on p.tenant_id = a.tenant_id and p.id = a.id
    where a.tenant_id = ${row}.tenant_id and a.is_available and p.is_agent and p.is_active${where(given.asked ? isMember : null)})`;
};
