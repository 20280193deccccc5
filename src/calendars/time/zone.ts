import { dayMs, startOfYear, yearOf } from './local.ts';
import { findShift, findShifts, type Shift } from './shifts.ts';

/** What the platform knows of a zone, asked once for each year. */
export interface Zone {
  format: Intl.DateTimeFormat;
  years: Map<number, Shift[]>;
}

const zones = new Map<string, Zone>();

/** `null` where nobody knows the zone; a bare offset is none, for it has no summer (SLA 1). */
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

/** A local time that does not exist moves forward to the first real instant (SLA 3). No zone shifts twice in two days. */
export function firstInstantOf(zone: Zone, local: number): number {
  return instantsOf(zone, local)[0] ?? shiftNear(zone, local);
}

export function lastInstantOf(zone: Zone, local: number): number {
  return instantsOf(zone, local).at(-1) ?? shiftNear(zone, local);
}

/** The end of the gap a local time fell into; from a whole second, for shifts are found to the second. */
function shiftNear({ format }: Zone, local: number): number {
  const second = Math.floor(local / 1000) * 1000;
  return findShift(format, second - dayMs, second + dayMs);
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
  const shifts = findShifts(zone.format, startOfYear(year), startOfYear(year + 1));
  zone.years.set(year, shifts);
  return shifts;
}
