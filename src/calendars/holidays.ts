import { createRequire } from 'node:module';
import type HolidaysOfCountry from 'date-holidays';
import { LRUCache } from 'lru-cache';
import type { Override } from './time/calendar.ts';

const years = 10;

/** The rules of all countries take a quarter of a second to load, so that waits until somebody asks. */
const library = (): typeof HolidaysOfCountry => createRequire(import.meta.url)('date-holidays');

export interface Region {
  country: string;
  region?: string | undefined;
}

/** The countries that the holiday library knows. */
export function knownCountries(): string[] {
  return Object.keys(new (library())().getCountries() ?? {});
}

/** The regions of a country that it knows. */
export function knownRegions(country: string): string[] {
  return Object.keys(new (library())().getStates(country) ?? {});
}

export function isKnownCountry({ country }: Region): boolean {
  return knownCountries().includes(country);
}

/** True when none is given. */
export function isKnownRegion({ country, region }: Region): boolean {
  return region === undefined || knownRegions(country).includes(region);
}

/** Computing ten years takes a tenth of a second, and the result never changes. */
const cache = new LRUCache<string, Override[]>({ max: 500 });

/** The public holidays of ten years from the year before the given one, each as a closed date. */
export function publicHolidays({ country, region }: Region, year: number): Override[] {
  const name = `${country} ${region ?? ''} ${year}`;
  const found = cache.get(name) ?? computeHolidays({ country, region }, year);
  cache.set(name, found);
  return found;
}

function computeHolidays({ country, region }: Region, year: number): Override[] {
  const Holidays = library();
  const known = region === undefined ? new Holidays(country) : new Holidays(country, region);
  return Array.from({ length: years }, (_, at) => known.getHolidays(year - 1 + at) ?? [])
    .flat()
    .filter(({ type }) => type === 'public')
    .flatMap(datesOf);
}

/** `start` and `end` are midnights in the country's time zone; the first ten characters of `date` are the local date. */
function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): Override[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(first + at * 86_400_000).toISOString().slice(0, 10);
    return { from: day, to: day, intervals: [] };
  });
}
