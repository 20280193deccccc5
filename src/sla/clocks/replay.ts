import type { Course, Fact, Passing } from './clock.ts';
import type { Calendars } from './measure.ts';
import { step } from './step.ts';

/** What a clock heard, as the feed keeps it. */
export interface Heard {
  /** Of the event. */
  id: string;
  at: number;
  fact: Fact;
}

/** The clocks again from the events alone: what stands on a ticket is no more than a copy of this. */
export function replay(facts: readonly Heard[], calendars: Calendars): { course: Course | null; passings: Passing[] } {
  let course: Course | null = null;
  const passings: Passing[] = [];
  for (const { id, at, fact } of facts) {
    const told = step(course, fact, { at, cause: id, calendars });
    course = told.course;
    passings.push(...told.passings);
  }
  return { course, passings };
}
