import Holidays from 'date-holidays';
import { LRUCache } from 'lru-cache';
import type { Override } from './time/calendar.ts';

const years = 10;

export interface Region {
  country: string;
  region?: string | undefined;
}

/** Whether anything is known of the country. */
export function isKnownCountry({ country }: Region): boolean {
  return Object.hasOwn(new Holidays().getCountries() ?? {}, country);
}

/** Whether anything is known of the region within it; of none, that is no question. */
export function isKnownRegion({ country, region }: Region): boolean {
  return region === undefined || Object.hasOwn(new Holidays().getStates(country) ?? {}, region);
}

/** Ten years take a tenth of a second to work out, and stay what they are. */
const worked = new LRUCache<string, Override[]>({ max: 500 });

/** The public holidays of ten years, from the one before the given year on; each closes its date. */
export function publicHolidays({ country, region }: Region, year: number): Override[] {
  const name = `${country} ${region ?? ''} ${year}`;
  const found = worked.get(name) ?? workOut({ country, region }, year);
  worked.set(name, found);
  return found;
}

function workOut({ country, region }: Region, year: number): Override[] {
  const known = region === undefined ? new Holidays(country) : new Holidays(country, region);
  return Array.from({ length: years }, (_, at) => known.getHolidays(year - 1 + at) ?? [])
    .flat()
    .filter(({ type }) => type === 'public')
    .flatMap(datesOf);
}

/** It is told from midnight to midnight, as the country's clocks show it; the date is the first ten letters. */
function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): Override[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(first + at * 86_400_000).toISOString().slice(0, 10);
    return { from: day, to: day, intervals: [] };
  });
}
