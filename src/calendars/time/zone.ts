import { dayMs, startOfYear, yearOf } from './local.ts';
import { findShift, findShifts, type Shift } from './shifts.ts';

/** A time zone, with its offset changes cached by year. */
export interface Zone {
  format: Intl.DateTimeFormat;
  years: Map<number, Shift[]>;
}

const zones = new Map<string, Zone>();

/** Old names that Node knows and PostgreSQL does not, or takes for something else: its `IST` is Israel, and Node's India. */
const ofNodeAlone =
  /^(ACT|AET|AGT|ART|AST|BET|BST|CAT|CNT|CST|CTT|EAT|ECT|IET|IST|JST|MIT|NET|NST|PLT|PNT|PRT|PST|SST|VST|SystemV\/.*|US\/Pacific-New|Canada\/East-Saskatchewan)$/i;

/** `null` for an unknown zone; a bare offset is refused, because it has no daylight saving time (SLA 1). Names in other letters are one zone. */
export function zoneNamed(name: string): Zone | null {
  const known = zones.get(name);
  if (known || !/^[A-Za-z]/.test(name) || ofNodeAlone.test(name)) return known ?? null;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    const { timeZone } = format.resolvedOptions();
    const zone = zones.get(timeZone) ?? { format, years: new Map() };
    zones.set(timeZone, zone);
    return zone;
  } catch {
    return null;
  }
}

export function offsetAt(zone: Zone, at: number): number {
  return shiftBefore(zone, at).offset;
}

/** The instants at which the zone shows this local time: none in a gap, two in an overlap. */
export function instantsOf(zone: Zone, local: number): number[] {
  const [before, after] = [offsetAt(zone, local - dayMs), offsetAt(zone, local + dayMs)];
  if (before === after) return [local - before];
  return [local - before, local - after].filter((at) => at + offsetAt(zone, at) === local).sort((a, b) => a - b);
}

/** A local time in a gap moves forward to the first real instant (SLA 3). No zone shifts twice within two days. */
export function firstInstantOf(zone: Zone, local: number): number {
  return instantsOf(zone, local)[0] ?? shiftNear(zone, local);
}

export function lastInstantOf(zone: Zone, local: number): number {
  return instantsOf(zone, local).at(-1) ?? shiftNear(zone, local);
}

/** The end of the gap that contains a local time, searched from a whole second because shifts are found to the second. */
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

/** The offset at the start of the year, and each change within it. */
function shiftsOf(zone: Zone, year: number): Shift[] {
  const known = zone.years.get(year);
  if (known) return known;
  const shifts = findShifts(zone.format, startOfYear(year), startOfYear(year + 1));
  zone.years.set(year, shifts);
  return shifts;
}
