import type { Calendar } from '../../src/calendars/time/calendar.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The local time of each full hour, as if it were UTC; no zone here changes its offset within an hour. */
const known = new Map<string, number>();

function localOf(at: number, timeZone: string): number {
  const hours = Math.floor(at / hour) * hour;
  const key = `${timeZone} ${hours}`;
  let local = known.get(key);
  if (local === undefined) {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
    local = Date.parse(`${format.format(hours).replace(', ', 'T')}Z`);
    known.set(key, local);
  }
  return local + at - hours;
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether the office is open in the minute that begins then; one that closes at or before it opened does so on the next day. */
function isOpen({ weekly, overrides, timeZone }: Calendar, at: number): boolean {
  const local = localOf(at, timeZone);
  return [0, 1].some((daysBefore) => {
    const midnight = Math.floor(local / day) * day - daysBefore * day;
    const date = new Date(midnight).toISOString().slice(0, 10);
    const opened = overrides.findLast(({ from, to }) => from <= date && date <= to)?.intervals ?? weekly[(new Date(midnight).getUTCDay() + 6) % 7] ?? [];
    return opened.some(({ opens, closes }) => {
      const [begins, ends] = [minutesOf(opens), minutesOf(closes)];
      const passed = (local - midnight) / minute;
      return passed >= begins && passed < (ends <= begins ? ends + 24 * 60 : ends);
    });
  });
}

/** Minute by minute, as somebody with a clock and the hours of the office would count it. */
export function naiveOpenTime(calendar: Calendar, from: number, to: number): number {
  let open = 0;
  for (let at = Math.floor(from / minute) * minute; at < to; at += minute) {
    if (isOpen(calendar, at)) open += Math.min(to, at + minute) - Math.max(from, at);
  }
  return open;
}
