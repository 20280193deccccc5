import type { Calendar } from './calendar.ts';
import { type Hours, hoursOf, hoursWithin, merge, type Span, spansOn } from './hours.ts';
import { dayMs, startOfYear } from './local.ts';

/** The open spans of one UTC year as columns, clipped to the year. */
export interface OpenYear {
  opens: Float64Array;
  closes: Float64Array;
  /** The open time of the year before each span. */
  before: Float64Array;
  total: number;
  /** Local dates of the year on which anything opens, in days since 1970. */
  workingDates: Int32Array;
}

/** The search limit, so that a calendar that never opens still gives an answer. */
export const horizonYears = 10;

const cache = new WeakMap<Calendar, Map<number, OpenYear>>();

export function openYearOf(calendar: Calendar, year: number): OpenYear {
  const years = cache.get(calendar) ?? new Map<number, OpenYear>();
  cache.set(calendar, years);
  const open = years.get(year) ?? readYear(hoursOf(calendar), year);
  years.set(year, open);
  return open;
}

/** Starts two dates early for shifts that cross midnight in the far west, and ends a date late because the far east is ahead of UTC. */
function readYear(hours: Hours, year: number): OpenYear {
  const [from, to] = [startOfYear(year) / dayMs, startOfYear(year + 1) / dayMs];
  const nearby = hoursWithin(hours, from - 2, to);
  const spans: Span[] = [];
  const workingDates: number[] = [];
  for (let date = from - 2; date <= to; date++) {
    const opened = spansOn(nearby, date);
    spans.push(...opened);
    if (opened.length > 0 && date >= from && date < to) workingDates.push(date);
  }
  return { ...columnsOf(clip(merge(spans), from * dayMs, to * dayMs)), workingDates: Int32Array.from(workingDates) };
}

function clip(spans: Span[], from: number, to: number): Span[] {
  const inside = spans.map(({ opens, closes }) => ({ opens: Math.max(opens, from), closes: Math.min(closes, to) }));
  return inside.filter(({ opens, closes }) => opens < closes);
}

function columnsOf(spans: Span[]): Omit<OpenYear, 'workingDates'> {
  let total = 0;
  const before = spans.map(({ opens, closes }) => {
    total += closes - opens;
    return total - (closes - opens);
  });
  const columns = [spans.map(({ opens }) => opens), spans.map(({ closes }) => closes), before].map((column) => Float64Array.from(column));
  return { opens: columns[0]!, closes: columns[1]!, before: columns[2]!, total };
}
