import { type Context, contextAt } from '../../src/core/context.ts';
import type { Person } from './a-tenant.ts';

/** The person's context at another time, for verbs whose clock matters. */
export function at(time: Date, { ctx }: Pick<Person, 'ctx'>): Context {
  return contextAt(ctx, time);
}

export const hours = (count: number): number => count * 3_600_000;
export const later = (time: Date | string, ms: number): Date => new Date(new Date(time).getTime() + ms);

/** Read once, so that a run that crosses the year has one of them. */
const nextYear = new Date().getUTCFullYear() + 1;

/** The second Wednesday of August next year, a month without holidays where our desks are, at a time of UTC. */
export function aWednesday(time: string, daysLater = 0): Date {
  const first = new Date(Date.UTC(nextYear, 7, 8));
  const wednesday = first.getTime() + ((3 - first.getUTCDay() + 7) % 7) * 86_400_000;
  return new Date(Date.parse(`${new Date(wednesday + daysLater * 86_400_000).toISOString().slice(0, 10)}T${time}Z`));
}
