import type { Zone } from '../../calendars/time/zone.ts';
import { dateText, dayOf, firstDayFrom, startOf } from './local-days.ts';

/** What of a time are whole local days, whose counts are kept, and what is left at its edges, for which facts are counted. */
export interface Parts {
  /** Dates, the end exclusive. */
  days: [string, string][];
  /** Milliseconds, the end exclusive. */
  edges: [number, number][];
}

export interface DaysOfReport {
  /** For each border, the first day that begins at it or later. */
  borders: string[];
  since: Parts;
  /** Before the first border, for what adds up from the beginning. */
  earlier: Parts;
}

/** Where a report begins in the middle of a day, or the time before it does, that day counts on both sides. */
export function daysOfReport(borders: readonly number[], zone: Zone): DaysOfReport {
  const [first, second, last] = [borders[0] as number, borders[1] as number, borders.at(-1) as number];
  const [before, asked] = [partsOf(first, second, zone), partsOf(second, last, zone)];
  const today = dayOf(zone, first);
  return {
    borders: borders.map((border) => dateText(firstDayFrom(zone, border))),
    since: { days: [...before.days, ...asked.days], edges: [...before.edges, ...asked.edges] },
    earlier: { days: [['-infinity', dateText(today)]], edges: notEmpty([[startOf(zone, today), first]]) },
  };
}

function partsOf(start: number, end: number, zone: Zone): Parts {
  const [first, last] = [firstDayFrom(zone, start), dayOf(zone, end)];
  if (first >= last) return { days: [], edges: notEmpty([[start, end]]) };
  const edges = notEmpty([
    [start, startOf(zone, first)],
    [startOf(zone, last), end],
  ]);
  return { days: [[dateText(first), dateText(last)]], edges };
}

function notEmpty(edges: [number, number][]): [number, number][] {
  return edges.filter(([start, end]) => start < end);
}
