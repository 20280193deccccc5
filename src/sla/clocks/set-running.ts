import type { Clock, EndReason, Interval, SlaState, Target } from './clock.ts';
import { dueOf, warningAt } from './due.ts';
import type { Calendars } from './measure.ts';

/** The time and cause of a change to a clock. */
export interface Moment {
  at: number;
  cause: string;
  calendars: Calendars;
}

export function startClock(state: SlaState, target: Target, from: number, isRunning: boolean, { cause, calendars }: Moment): Clock {
  const number = state.clocks.filter(({ metric }) => metric === target.metric).length + 1;
  const interval = { from, to: null, isRunning, calendar: versionFor(state, target), policy: target.policy, cause };
  const { metric, warnings } = target;
  const clock: Clock = {
    metric,
    number,
    target,
    intervals: [interval],
    state: 'RUNNING',
    dueAt: null,
    breachedAt: null,
    endedAt: null,
    endReason: null,
    warned: warnings.map(() => null),
  };
  return settle(clock, calendars);
}

export function versionFor({ calendars }: Pick<SlaState, 'calendars'>, { calendar }: Target): string | null {
  return calendar === null ? null : (calendars[calendar] ?? null);
}

/** Runs or pauses the clock from now on; no change if it does already. */
export function setRunning(clock: Clock, isRunning: boolean, moment: Moment): Clock {
  return clock.intervals.at(-1)?.isRunning === isRunning ? clock : continued(clock, { isRunning }, moment);
}

/** Starts a new interval, with these changes to the last one. */
function continued(clock: Clock, changes: Partial<Pick<Interval, 'isRunning' | 'calendar' | 'policy'>>, { at, cause, calendars }: Moment): Clock {
  const last = clock.intervals.at(-1) as Interval;
  const passed = last.from === at ? [] : [{ ...last, to: at }];
  const intervals = [...clock.intervals.slice(0, -1), ...passed, { ...last, ...changes, from: at, to: null, cause }];
  return settle({ ...clock, intervals }, calendars);
}

const cancelling: ReadonlySet<EndReason> = new Set(['POLICY_REMOVED', 'MERGED', 'WITHDRAWN', 'REFUSED']);

export function end(clock: Clock, endReason: EndReason, { at }: Moment): Clock {
  const last = clock.intervals.at(-1) as Interval;
  const intervals = [...clock.intervals.slice(0, -1), { ...last, to: at }];
  const isCancelled = cancelling.has(endReason) || (clock.metric === 'NEXT_RESPONSE' && endReason !== 'REPLY');
  return { ...clock, intervals, dueAt: null, endedAt: at, endReason, state: isCancelled ? 'CANCELLED' : clock.breachedAt === null ? 'MET' : 'MISSED' };
}

/** Undoes the end; the time since then counts. */
export function unend(clock: Clock, calendars: Calendars): Clock {
  const last = clock.intervals.at(-1) as Interval;
  return settle({ ...clock, intervals: [...clock.intervals.slice(0, -1), { ...last, to: null }], endedAt: null, endReason: null }, calendars);
}

/** Resumes an ended clock; the time it was resolved does not count (SLA 8). */
export function resume(clock: Clock, isRunning: boolean, moment: Moment): Clock {
  const last = clock.intervals.at(-1) as Interval;
  const paused = { ...last, from: clock.endedAt ?? moment.at, to: moment.at, isRunning: false };
  return continued({ ...clock, endedAt: null, endReason: null, intervals: [...clock.intervals, paused] }, { isRunning }, moment);
}

/** Applies another target or calendar; used time stays used (SLA 13, SLA 15, SLA 16). If it exceeds the target, the breach is now, never earlier. */
export function retarget(clock: Clock, target: Target, calendar: string | null, moment: Moment): Clock {
  const changed = continued({ ...clock, target, warned: warnedUnder(clock, target) }, { calendar, policy: target.policy }, moment);
  const rearmed = { ...changed, warned: changed.warned.map((warnedAt, index) => (isAhead(changed, index, moment) ? null : warnedAt)) };
  const due = dueOf(changed, moment.calendars);
  const isTooLate = changed.breachedAt === null && due !== null && due < moment.at;
  return isTooLate ? settle({ ...rearmed, breachedAt: moment.at }, moment.calendars) : rearmed;
}

function warnedUnder(clock: Clock, target: Target): (number | null)[] {
  return target.warnings.map((_, index) => clock.warned[index] ?? null);
}

function isAhead(clock: Clock, index: number, { at, calendars }: Moment): boolean {
  return (warningAt(clock, index, calendars) ?? Number.NEGATIVE_INFINITY) > at;
}

/** Derives the deadline and the state. */
function settle(clock: Clock, calendars: Calendars): Clock {
  if (clock.intervals.at(-1)?.isRunning !== true) return { ...clock, state: 'PAUSED', dueAt: null };
  const dueAt = dueOf(clock, calendars);
  return { ...clock, state: clock.breachedAt !== null ? 'BREACHED' : dueAt === null ? 'UNREACHABLE' : 'RUNNING', dueAt };
}
