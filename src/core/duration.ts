/** Whole seconds as an ISO 8601 duration: `PT4H`, `PT52H`, `PT30M`. */
export function durationOf(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest || !(hours || minutes) ? `${rest}S` : ''}`;
}

/** The form of a duration in documents and seeds; a day is 24 hours. */
export const durationPattern = /^P(?=\d|T\d)(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;

/** The whole seconds of an ISO 8601 duration: `P2D`, `PT4H`, `PT1H30M`. */
export function secondsIn(duration: string): number {
  const [, days = 0, hours = 0, minutes = 0] = durationPattern.exec(duration) ?? [];
  return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60;
}
