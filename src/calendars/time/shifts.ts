import { dayMs } from './local.ts';

/** From this instant, local time is UTC plus `offset`. */
export interface Shift {
  at: number;
  offset: number;
}

const sampleMs = 7 * dayMs;

/** Samples once a week: the shortest interval between two shifts, around Ramadan, is a month. */
export function findShifts(format: Intl.DateTimeFormat, from: number, to: number): Shift[] {
  const shifts = [{ at: from, offset: offsetBy(format, from) }];
  for (let at = from; at < to; at += sampleMs) {
    const next = Math.min(at + sampleMs, to - 1000);
    const offset = offsetBy(format, next);
    if (offset !== shifts.at(-1)!.offset) shifts.push({ at: findShift(format, at, next), offset });
  }
  return shifts;
}

/** The first second in (from, to] whose offset differs from that at `from`. */
export function findShift(format: Intl.DateTimeFormat, from: number, to: number): number {
  const offset = offsetBy(format, from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetBy(format, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function offsetBy(format: Intl.DateTimeFormat, at: number): number {
  const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at)) ?? [];
  const size = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}
