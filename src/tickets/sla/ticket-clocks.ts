import { sql } from 'kysely';
import type { Calendar } from '../../calendars/time/calendar.ts';
import { durationOf, textOfDuration } from '../../calendars/time/durations.ts';
import { publicId } from '../../core/ids.ts';
import { computed, type Expression, type Scope } from '../../reading/shape/shape.ts';
import { advance } from '../../sla/clocks/advance.ts';
import type { Clock, SlaState } from '../../sla/clocks/clock.ts';
import { explain, type Segment } from '../../sla/clocks/explain.ts';
import { type Calendars, isBusiness } from '../../sla/clocks/measure.ts';
import { snapshot } from '../../sla/clocks/snapshot.ts';

interface Version {
  key: string;
  number: number;
}

interface Measured {
  clocks: SlaState | null;
  calendars: Record<string, Version & { definition: Calendar }> | null;
  policies: Record<string, Version> | null;
}

/** The versions by which some interval of the ticket's clocks was measured. */
const versionsOf =
  (name: 'calendar' | 'policy', table: string, more: string): Expression =>
  (row, { tenantId }) =>
    sql`(
    select jsonb_object_agg(v.id, jsonb_build_object('key', o.key, 'number', v.number ${sql.raw(more)})) from ${sql.table(`${table}_version`)} v
    join ${sql.table(table)} o on o.tenant_id = ${tenantId}::uuid and o.id = v.${sql.ref(`${name}_id`)}
    where v.tenant_id = ${tenantId}::uuid and v.id in (
      select (used #>> '{}')::uuid from jsonb_path_query(${row}.clocks, ${sql.lit(`$.clocks[*].intervals[*].${name} ? (@ != null)`)}) used))`;

const calendars = versionsOf('calendar', 'calendar', ", 'definition', v.definition");
const policies = versionsOf('policy', 'sla_policy', '');

export const slaClocks = computed(['clocks'], snapshotsOf, { calendars });
export const slaExplanation = computed(['clocks'], explanationsOf, { calendars, policies });

/** With the milestones that have passed since the clocks were last written. */
function clocksAt({ clocks }: Measured, now: number, find: Calendars): readonly Clock[] {
  return clocks ? advance(clocks, now, find).state.clocks : [];
}

function calendarsOf({ calendars }: Measured): Calendars {
  return (version) => {
    const found = calendars?.[version];
    if (!found) throw new Error(`There is no calendar version ${version}.`);
    return found.definition;
  };
}

function snapshotsOf(ticket: Measured, { now: time }: Pick<Scope, 'now'>): object[] {
  const [now, find] = [time().getTime(), calendarsOf(ticket)];
  return clocksAt(ticket, now, find).map((clock) => {
    const { used, remaining, overdue, ...rest } = snapshot(clock, now, find);
    const { metric, number, state, target, dueAt, breachedAt, endedAt, endReason, intervals } = clock;
    return {
      ...{ metric, number, state, target: textOfDuration(target.within), inBusinessTime: isBusiness(target.within), ending: endReason },
      ...{ startedAt: instant(intervals[0]?.from ?? now), dueAt: instant(dueAt), breachedAt: instant(breachedAt), endedAt: instant(endedAt) },
      ...{ used: text(used), remaining: remaining === null ? null : text(remaining), overdue: text(overdue), ...rest },
    };
  });
}

function explanationsOf(ticket: Measured, { now: time }: Pick<Scope, 'now'>): object[] {
  const [now, find] = [time().getTime(), calendarsOf(ticket)];
  return clocksAt(ticket, now, find).map((clock) => ({
    metric: clock.metric,
    number: clock.number,
    segments: explain(clock, clock.endedAt ?? now, find).map((segment) => segmentOf(ticket, segment)),
  }));
}

function segmentOf({ calendars, policies }: Measured, { kind, from, to, cause, policy, calendar }: Segment): object {
  const [ofPolicy, ofCalendar] = [policies?.[policy], calendar === null ? undefined : calendars?.[calendar]];
  return {
    ...{ kind, from: instant(from), to: instant(to), eventId: publicId('TicketEvent', cause) },
    ...{ policy: ofPolicy?.key, policyVersion: ofPolicy?.number, calendar: ofCalendar?.key, calendarVersion: ofCalendar?.number },
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function text(ms: number): string {
  return durationOf(Math.round(ms / 1_000));
}
