import type { Calendar, Interval } from '../../src/calendars/time/calendar.ts';

const minuteMs = 60_000;

/** What the clocks of a zone show, minute after real minute: all the oracle knows of zones. */
export interface Minutes {
  from: number;
  /** Local minutes, counted as if the local time were UTC. */
  shown: number[];
  /** The latest shown by then, and the earliest shown after. */
  latest: number[];
  earliestAfter: number[];
}

export function minutesOf(timeZone: string, from: number, to: number): Minutes {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const shown: number[] = [];
  for (let at = from; at < to; at += minuteMs) shown.push(Date.parse(`${format.format(at).replace(' ', 'T')}Z`) / minuteMs);
  const latest = [...shown];
  for (let at = 1; at < shown.length; at++) latest[at] = Math.max(latest[at]!, latest[at - 1]!);
  const earliestAfter = shown.map(() => Number.POSITIVE_INFINITY);
  for (let at = shown.length - 2; at >= 0; at--) earliestAfter[at] = Math.min(shown[at + 1]!, earliestAfter[at + 1]!);
  return { from, shown, latest, earliestAfter };
}

/** For each minute whether somebody who looks at the clock and the calendar finds it open. */
export function openMinutes(calendar: Calendar, minutes: Minutes): boolean[] {
  const open = minutes.shown.map(() => false);
  const first = Math.floor(Math.min(...minutes.shown.slice(0, 1)) / 1440) - 2;
  for (let day = first; day <= first + minutes.shown.length / 1440 + 5; day++) {
    for (const interval of intervalsOn(calendar, day)) mark(open, minutes, day, interval);
  }
  return open;
}

/** Opened once the clock has shown the opening or more; closed when it shows the closing or more and never will show it again. */
function mark(open: boolean[], { shown, latest, earliestAfter }: Minutes, day: number, { opens, closes }: Interval): void {
  const [from, length] = [minuteOf(opens), minuteOf(closes) - minuteOf(opens)];
  const opening = day * 1440 + from;
  const closing = opening + (length > 0 ? length : length + 1440);
  for (let at = 0; at < open.length; at++) {
    if (latest[at]! >= opening && (shown[at]! < closing || earliestAfter[at]! <= closing)) open[at] = true;
  }
}

function intervalsOn({ weekly, overrides }: Calendar, day: number): readonly Interval[] {
  const date = new Date(day * 86_400_000);
  const text = date.toISOString().slice(0, 10);
  const held = overrides.filter(({ from, to }) => from <= text && text <= to).at(-1);
  return held?.intervals ?? weekly[(date.getUTCDay() + 6) % 7] ?? [];
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
