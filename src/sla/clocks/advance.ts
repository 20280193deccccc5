import type { Clock, Course, Passing } from './clock.ts';
import { warningAt } from './due.ts';
import type { Calendars } from './measure.ts';

export interface Advanced {
  course: Course;
  /** In order of their instants. */
  passings: Passing[];
}

/** Everything that was passed before an instant, stamped with when it was, whenever it is noticed (rule 11). */
export function advance(course: Course, to: number, calendars: Calendars): Advanced {
  const passings = course.clocks.flatMap((clock) => passingsOf(clock, calendars)).filter(({ at }) => at < to);
  if (passings.length === 0) return { course, passings };
  const clocks = course.clocks.map((clock) => passings.filter((passing) => isOf(clock, passing)).reduce(passed, clock));
  return { course: { ...course, clocks }, passings: passings.sort((one, other) => one.at - other.at) };
}

/** The first instant by which there is something to notice. */
export function nextInstant({ clocks }: Course, calendars: Calendars): number | null {
  const instants = clocks.flatMap((clock) => passingsOf(clock, calendars)).map(({ at }) => at + 1);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** What lies ahead of the clock as it runs now. */
function passingsOf(clock: Clock, calendars: Calendars): Passing[] {
  const { metric, number, dueAt, breachedAt, target, warned } = clock;
  if (dueAt === null) return [];
  const warnings = target.warnings.flatMap((_, warning): Passing[] => {
    const at = warned[warning] === null ? warningAt(clock, warning, calendars) : null;
    return at === null ? [] : [{ kind: 'WARNED', at, metric, number, warning }];
  });
  return breachedAt === null ? [...warnings, { kind: 'BREACHED', at: dueAt, metric, number }] : warnings;
}

function isOf(clock: Clock, { metric, number }: Passing): boolean {
  return clock.metric === metric && clock.number === number;
}

function passed(clock: Clock, { kind, at, warning }: Passing): Clock {
  if (kind === 'BREACHED') return { ...clock, breachedAt: at, state: 'BREACHED' };
  return { ...clock, warned: clock.warned.map((when, index) => (index === warning ? at : when)) };
}
