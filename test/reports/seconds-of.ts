const duration = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/** Of a time of a report. */
export function secondsOf(time: string | null | undefined): number {
  const [, ...parts] = duration.exec(time ?? '') ?? [];
  if (parts.length === 0) throw new Error(`${time} is no time.`);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return days * 86_400 + hours * 3_600 + minutes * 60 + seconds;
}
