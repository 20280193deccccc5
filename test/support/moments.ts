import type { Context } from '../../src/core/context.ts';
import type { Person } from './a-tenant.ts';

/** The person's context at another time, for verbs whose clock matters. */
export function at(time: Date, { ctx }: Pick<Person, 'ctx'>): Context {
  return { ...ctx, now: () => time };
}

export const hours = (count: number): number => count * 3_600_000;
export const later = (time: Date | string, ms: number): Date => new Date(new Date(time).getTime() + ms);
