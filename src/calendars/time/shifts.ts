import { dayMs } from './local.ts';

/** From an instant on, local time is UTC plus `offset`. */
export interface Shift {
  at: number;
  offset: number;
}

const sampleMs = 7 * dayMs;

/** Looks once a week: the shortest summers, those around Ramadan, are apart by a month. */
export function findShifts(format: Intl.DateTimeFormat, from: number, to: number): Shift[] {
  const shifts = [{ at: from, offset: askOffset(format, from) }];
  for (let at = from; at < to; at += sampleMs) {
    const next = Math.min(at + sampleMs, to - 1000);
    const offset = askOffset(format, next);
    if (offset !== shifts.at(-1)!.offset) shifts.push({ at: findShift(format, at, next), offset });
  }
  return shifts;
}

/** The first second in (from, to] that has another offset than `from`. */
export function findShift(format: Intl.DateTimeFormat, from: number, to: number): number {
  const offset = askOffset(format, from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (askOffset(format, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function askOffset(format: Intl.DateTimeFormat, at: number): number {
  const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at)) ?? [];
  const size = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}
