import { dayMs, startOfYear, yearOf } from './local.ts';

/** From an instant on, local time is UTC plus `offset`. */
interface Shift {
  at: number;
  offset: number;
}

/** What the platform knows of a zone, asked once for each year. */
export interface Zone {
  format: Intl.DateTimeFormat;
  years: Map<number, Shift[]>;
}

const zones = new Map<string, Zone>();
const sampleMs = 7 * dayMs;

/** `null` where nobody knows the zone; a bare offset is none, for it has no summer (rule 1). */
export function zoneNamed(name: string): Zone | null {
  const known = zones.get(name);
  if (known || !/^[A-Za-z]/.test(name)) return known ?? null;
  try {
    const zone = { format: new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' }), years: new Map() };
    zones.set(name, zone);
    return zone;
  } catch {
    return null;
  }
}

export function offsetAt(zone: Zone, at: number): number {
  return shiftBefore(zone, at).offset;
}

/** Every instant at which the zone's clocks show this local time: none in a gap, two where it comes twice. */
export function instantsOf(zone: Zone, local: number): number[] {
  const [before, after] = [offsetAt(zone, local - dayMs), offsetAt(zone, local + dayMs)];
  if (before === after) return [local - before];
  return [local - before, local - after].filter((at) => at + offsetAt(zone, at) === local).sort((a, b) => a - b);
}

/** A local time that does not exist moves forward to the first real instant (rule 3). No zone shifts twice in two days. */
export function firstInstantOf(zone: Zone, local: number): number {
  return instantsOf(zone, local)[0] ?? shiftBefore(zone, local + dayMs).at;
}

export function lastInstantOf(zone: Zone, local: number): number {
  return instantsOf(zone, local).at(-1) ?? shiftBefore(zone, local + dayMs).at;
}

function shiftBefore(zone: Zone, at: number): Shift {
  const shifts = shiftsOf(zone, yearOf(at));
  let last = shifts.length - 1;
  while (last > 0 && shifts[last]!.at > at) last--;
  return shifts[last]!;
}

/** The offset the year begins with, and each change within it. */
function shiftsOf(zone: Zone, year: number): Shift[] {
  const known = zone.years.get(year);
  if (known) return known;
  const shifts = findShifts(zone, startOfYear(year), startOfYear(year + 1));
  zone.years.set(year, shifts);
  return shifts;
}

/** Looks once a week: the shortest summers, those around Ramadan, are apart by a month. */
function findShifts(zone: Zone, from: number, to: number): Shift[] {
  const shifts = [{ at: from, offset: askOffset(zone, from) }];
  for (let at = from; at < to; at += sampleMs) {
    const next = Math.min(at + sampleMs, to - 1000);
    const offset = askOffset(zone, next);
    if (offset !== shifts.at(-1)!.offset) shifts.push({ at: findShift(zone, at, next), offset });
  }
  return shifts;
}

/** The first second in (from, to] that has another offset than `from`. */
function findShift(zone: Zone, from: number, to: number): number {
  const offset = askOffset(zone, from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (askOffset(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function askOffset(zone: Zone, at: number): number {
  const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(zone.format.format(at)) ?? [];
  const size = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}
