/** The seconds of an ISO 8601 duration of whole days, hours and minutes: `P2D`, `PT4H`, `P1DT1H30M`. */
export function secondsIn(duration: string): number {
  const [, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
  return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60;
}

export function durationOf(minutes: number): string {
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
}
