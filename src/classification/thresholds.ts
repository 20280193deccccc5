import { durationIn, msOf } from '../calendars/time/durations.ts';
import type { Level } from './priority.ts';

/** From how many affected users on, and within which time before it is needed, a ticket counts as more than LOW (clinic D11); durations as the document writes them. */
export interface Thresholds {
  mediumImpactFrom?: number | undefined;
  highImpactFrom?: number | undefined;
  mediumUrgencyWithin?: string | undefined;
  highUrgencyWithin?: string | undefined;
}

/** `null` where nobody counted, or the desk has no threshold. */
export function impactOf(affectedUsers: number | null | undefined, { mediumImpactFrom, highImpactFrom }: Thresholds): Level | null {
  if (affectedUsers == null || (mediumImpactFrom ?? highImpactFrom) === undefined) return null;
  if (affectedUsers >= (highImpactFrom ?? Infinity)) return 'HIGH';
  return affectedUsers >= (mediumImpactFrom ?? Infinity) ? 'MEDIUM' : 'LOW';
}

/** `null` where nobody said by when it is needed, or the desk has no threshold. What was needed in the past is needed at once. */
export function urgencyOf(neededBy: Date | null | undefined, at: Date, { mediumUrgencyWithin, highUrgencyWithin }: Thresholds): Level | null {
  if (neededBy == null || (mediumUrgencyWithin ?? highUrgencyWithin) === undefined) return null;
  const leftMs = neededBy.getTime() - at.getTime();
  const isWithin = (text: string | undefined) => text !== undefined && leftMs <= msOf(durationIn(text, false));
  return isWithin(highUrgencyWithin) ? 'HIGH' : isWithin(mediumUrgencyWithin) ? 'MEDIUM' : 'LOW';
}
