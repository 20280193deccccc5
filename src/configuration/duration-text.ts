import { z } from 'zod';
import { durationIn, durationPattern, textOfDuration } from '../calendars/time/durations.ts';
import type { Warning } from '../sla/clocks/clock.ts';
import { toldBy } from './schema-texts.ts';

const percent = /^([1-9]\d?)%$/;

/** Such as `PT4H`, `PT1H30M` or `P2D`; never zero, because that would make a ticket overdue when it is opened (SLA 22). */
export const durationText = z.string().regex(durationPattern, toldBy('duration')).regex(/[1-9]/, toldBy('durationOfZero')).transform(normalText);

/** The time left, which can be subtracted and so has no days, or the share used: `PT30M`, `80%`. */
export const warningText = z
  .string()
  .refine((text) => percent.test(text) || (durationPattern.test(text) && /[1-9]/.test(text) && !text.endsWith('D')), toldBy('warning'))
  .transform((text) => (percent.test(text) ? text : normalText(text)));

/** `PT90M` and `PT1H30M` are written alike. */
function normalText(text: string): string {
  return textOfDuration(durationIn(text, false));
}

export function warningIn(text: string, inBusinessTime: boolean): Warning {
  const share = percent.exec(text)?.[1];
  return share ? { usedPercent: Number(share) } : { left: durationIn(text, inBusinessTime) };
}
