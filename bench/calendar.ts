import { addBusinessDays } from '../src/calendars/time/business-days.ts';
import type { Calendar } from '../src/calendars/time/calendar.ts';
import { addOpenTime, openTimeBetween } from '../src/calendars/time/open-time.ts';

/** `npm run bench:calendar` measures a deadline 60 business days away, and the first deadline of a new calendar. */
const deadlines = 200_000;
const target = 60 * 9 * 3_600_000;
const startOfYear = Date.UTC(2026, 0, 1);

function aCalendar(): Calendar {
  const day = [
    { opens: '09:00', closes: '14:00' },
    { opens: '15:00', closes: '19:00' },
  ];
  const holidays = Array.from({ length: 40 }, (_, at) => new Date(startOfYear + at * 23 * 86_400_000).toISOString().slice(0, 10));
  return { timeZone: 'Europe/Madrid', weekly: [day, day, day, day, day, [], []], overrides: holidays.map((date) => ({ from: date, to: date, intervals: [] })) };
}

/** Average microseconds per run, each from another instant of two years; the results are summed so that no run is optimized away. */
function microseconds(runs: number, run: (from: number) => number | null): number {
  const start = performance.now();
  let sum = 0;
  for (let at = 0; at < runs; at++) sum += run(startOfYear + ((at * 7_919_000) % (730 * 86_400_000))) ?? 0;
  const spent = performance.now() - start;
  if (sum === 0) throw new Error('No result was computed');
  return (spent * 1000) / runs;
}

const calendar = aCalendar();
const first = microseconds(1, (from) => addOpenTime(calendar, from, target));
const rules: Record<string, (from: number) => number | null> = {
  'deadline 60 business days of hours away (addOpenTime)': (from) => addOpenTime(calendar, from, target),
  'the same local time 60 working dates away (addBusinessDays)': (from) => addBusinessDays(calendar, from, 60),
  'business time that passed in 87 days (openTimeBetween)': (from) => openTimeBetween(calendar, from, from + 87 * 86_400_000),
};
for (const run of Object.values(rules)) microseconds(deadlines / 10, run);

for (const [name, run] of Object.entries(rules)) console.log(`${microseconds(deadlines, run).toFixed(2).padStart(9)} µs  ${name}`);
console.log(`${first.toFixed(0).padStart(9)} µs  the very first deadline: time zone, year and code are cold`);
console.log(
  `${microseconds(300, (from) => addOpenTime(aCalendar(), from, target))
    .toFixed(0)
    .padStart(9)} µs  the first deadline of a newly loaded calendar`,
);
