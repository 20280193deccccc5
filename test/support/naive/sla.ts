import type { Calendar } from '../../../src/calendars/time/calendar.ts';
import { publicId } from '../../../src/core/ids.ts';
import { advance } from '../../../src/sla/clocks/advance.ts';
import type { Clock, SlaState } from '../../../src/sla/clocks/clock.ts';
import { explain } from '../../../src/sla/clocks/explain.ts';
import { snapshot } from '../../../src/sla/clocks/snapshot.ts';
import { duration, textOf } from './duration.ts';
import type { Row } from './rows.ts';
import type { Seeing } from './viewer.ts';

const inSeconds = (ms: number) => duration(Math.round(ms / 1_000));
const dateOf = (at: number | null | undefined) => (at == null ? null : new Date(at));

function clocksOf(ticket: Row, { rows, now }: Seeing): { clocks: readonly Clock[]; find: (version: string) => Calendar } {
  const find = (version: string) => rows.calendar_version.find(({ id }) => id === version)?.definition as Calendar;
  const state = ticket.clocks as SlaState | null;
  return { clocks: state ? advance(state, now.getTime(), find).state.clocks : [], find };
}

export function slaClocks(ticket: Row, seeing: Seeing): object[] {
  const { clocks, find } = clocksOf(ticket, seeing);
  return clocks.map((clock) => {
    const shown = snapshot(clock, seeing.now.getTime(), find);
    const times = {
      startedAt: dateOf(clock.intervals[0]?.from),
      dueAt: dateOf(clock.dueAt),
      breachedAt: dateOf(clock.breachedAt),
      endedAt: dateOf(clock.endedAt),
    };
    const counted = { used: inSeconds(shown.used), overdue: inSeconds(shown.overdue), remaining: shown.remaining === null ? null : inSeconds(shown.remaining) };
    return {
      ...clock,
      ...shown,
      ...times,
      ...counted,
      ending: clock.endReason,
      target: textOf(clock.target.within),
      inBusinessTime: clock.target.within.unit.startsWith('BUSINESS'),
    };
  });
}

export function slaExplanation(ticket: Row, seeing: Seeing): object[] {
  const { clocks, find } = clocksOf(ticket, seeing);
  return clocks.map((clock) => {
    const segments = explain(clock, clock.endedAt ?? seeing.now.getTime(), find);
    return { metric: clock.metric, number: clock.number, segments: segments.map((segment) => segmentOf(segment, seeing)) };
  });
}

function segmentOf({ kind, from, to, cause, policy, calendar }: ReturnType<typeof explain>[number], { rows }: Seeing): object {
  const [ofPolicy, ofCalendar] = [rows.sla_policy_version.find(({ id }) => id === policy), rows.calendar_version.find(({ id }) => id === calendar)];
  return {
    ...{ kind, from: dateOf(from), to: dateOf(to), eventId: publicId('TicketEvent', cause) },
    ...{ policy: rows.sla_policy.find(({ id }) => id === ofPolicy?.policy_id)?.key, policyVersion: ofPolicy?.number },
    ...{ calendar: rows.calendar.find(({ id }) => id === ofCalendar?.calendar_id)?.key ?? null, calendarVersion: ofCalendar?.number ?? null },
  };
}
