import { z } from 'zod';
import { type Duration, type DurationUnit, durationUnits } from '../calendars/time/durations.ts';
import type { Warning } from '../sla/clocks/clock.ts';

const durationPattern = new RegExp(`^([1-9]\\d{0,5}) (${durationUnits.join('|')})$`);
const percent = /^([1-9]\d?)%$/;

/** Such as `4 BUSINESS_HOURS`; never zero, always with a unit (SLA 22). */
export const durationText = z
  .string()
  .regex(durationPattern, `A duration is a number and a unit, such as 4 BUSINESS_HOURS; units are ${durationUnits.join(', ')}.`);

/** The time left, in a unit that can be subtracted, or the share used: `30 MINUTES`, `80%`. */
export const warningText = z
  .string()
  .refine(
    (text) => percent.test(text) || (durationPattern.test(text) && !text.endsWith('BUSINESS_DAYS')),
    'A warning is a duration, such as 30 MINUTES, or a share, such as 80%.',
  );

export function durationIn(text: string): Duration {
  const [, amount, unit] = durationPattern.exec(text) ?? [];
  return { amount: Number(amount), unit: unit as DurationUnit };
}

export function textOfDuration({ amount, unit }: Duration): string {
  return `${amount} ${unit}`;
}

export function warningIn(text: string): Warning {
  const share = percent.exec(text)?.[1];
  return share ? { usedPercent: Number(share) } : { left: durationIn(text) };
}
