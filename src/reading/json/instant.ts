/** RFC 3339 in UTC with milliseconds, of PostgreSQL's ISO 8601 without a zone, whose microseconds are cut off. */
export function instant(text: string): string {
  if (text[4] !== '-' || text.endsWith('BC')) return ofOtherYear(text);
  return withMilliseconds(text);
}

const withSeconds = '2026-11-30T08:30:00'.length;

function withMilliseconds(text: string): string {
  const pointed = text.length === withSeconds ? `${text}.` : text;
  return `${pointed.slice(0, withSeconds + 4).padEnd(withSeconds + 4, '0')}Z`;
}

/** Years beyond 9999, and those before Christ, which count from 1. The year then takes a sign and six digits, as in ECMAScript. */
function ofOtherYear(text: string): string {
  const [, digits = '', rest = '', before] = /^(\d+)(-[^ ]+)( BC)?$/.exec(text) ?? [];
  const year = before ? 1 - Number(digits) : Number(digits);
  const sign = year < 0 ? '-' : '+';
  const written = year === 0 ? '0000' : `${sign}${String(Math.abs(year)).padStart(6, '0')}`;
  return `${written}${withMilliseconds(`0000${rest}`).slice(4)}`;
}
