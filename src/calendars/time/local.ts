export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Milliseconds since midnight; `null` if the text is no time of day. `24:00` is the end of the day. */
export function timeOf(text: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const time = Number(hours) * hourMs + Number(minutes) * minuteMs;
  return time <= dayMs ? time : null;
}

/** Days since 1970-01-01; `null` if there is no such date, as with 2026-02-30. */
export function dateOf(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text) ? at / dayMs : null;
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
export function weekdayOf(date: number): number {
  return (((date + 3) % 7) + 7) % 7;
}

export function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}

export function startOfYear(year: number): number {
  return Date.UTC(year, 0, 1);
}
