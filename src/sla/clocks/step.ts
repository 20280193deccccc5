import { type Advanced, advance } from './advance.ts';
import { type Clock, type Course, type Fact, type Metric, type Mode, metrics, type Passing, type Target } from './clock.ts';
import { end, type Moment, resume, retarget, startClock, turn, unend, versionFor } from './turn.ts';

/** What a fact makes of the clocks. All they need of the time between is noticed first: so it does not matter who looked when. */
export function step(course: Course | null, fact: Fact, when: Moment): Advanced {
  if (fact.kind === 'OPENED') return { course: opened(fact, when), passings: [] };
  if (!course) return { course: nothing(when), passings: [] };
  const moment = { ...when, at: Math.max(when.at, course.toldAt) };
  const { course: before, passings } = advance(course, moment.at, moment.calendars);
  const after = told({ ...before, toldAt: moment.at }, fact, moment);
  return { course: after, passings: [...passings, ...atOnce(before, after, moment)] };
}

function opened({ targets, modes, category, calendars }: Fact & { kind: 'OPENED' }, moment: Moment): Course {
  const course: Course = {
    openedAt: moment.at,
    toldAt: moment.at,
    clocks: [],
    targets,
    modes,
    category,
    calendars,
    hasResponded: false,
    unansweredSince: null,
  };
  const atOpening = targets.filter(({ metric }) => metric !== 'NEXT_RESPONSE' && modes[metric] !== 'STOP');
  return { ...course, clocks: atOpening.map((target) => startClock(course, target, moment.at, modes[target.metric] === 'RUN', moment)) };
}

/** A ticket from before there were clocks. */
function nothing({ at }: Moment): Course {
  const modes = Object.fromEntries(metrics.map((metric) => [metric, 'RUN'])) as Course['modes'];
  return { openedAt: at, toldAt: at, clocks: [], targets: [], modes, category: 'OPEN', calendars: {}, hasResponded: true, unansweredSince: null };
}

function told(course: Course, fact: Exclude<Fact, { kind: 'OPENED' }>, moment: Moment): Course {
  switch (fact.kind) {
    case 'REPLIED':
      return fact.by === 'AGENT' ? answered(course, moment) : asked(course, moment);
    case 'STATUS':
      return entered(course, fact, moment);
    case 'TARGETS':
      return retargeted({ ...course, calendars: { ...course.calendars, ...fact.calendars } }, fact.targets, moment);
    case 'CALENDAR':
      return recalendared({ ...course, calendars: { ...course.calendars, [fact.calendar]: fact.version } }, fact.calendar, moment);
    case 'MERGED':
      return mapActive(course, (clock) => end(clock, 'MERGED', moment));
    case 'UNMERGED':
      return { ...course, clocks: course.clocks.map((clock) => (clock.ending === 'MERGED' ? unend(clock, moment.calendars) : clock)) };
  }
}

function mapActive(course: Course, change: (clock: Clock) => Clock): Course {
  return { ...course, clocks: course.clocks.map((clock) => (clock.endedAt === null ? change(clock) : clock)) };
}

const isResponse = (metric: Metric) => metric === 'FIRST_RESPONSE' || metric === 'NEXT_RESPONSE';

function answered(course: Course, moment: Moment): Course {
  const ended = mapActive(course, (clock) => (isResponse(clock.metric) ? end(clock, 'REPLY', moment) : clock));
  return { ...ended, hasResponded: true, unansweredSince: null };
}

/** Later messages do not start the clock again, and before the first answer there is no next one (rule 7). */
function asked(course: Course, { at, ...moment }: Moment): Course {
  if (!course.hasResponded) return course;
  return awaitAnswer({ ...course, unansweredSince: course.unansweredSince ?? at }, { at, ...moment });
}

function awaitAnswer(course: Course, moment: Moment): Course {
  const target = course.targets.find(({ metric }) => metric === 'NEXT_RESPONSE');
  const isWaiting = course.clocks.some(({ metric, endedAt }) => metric === 'NEXT_RESPONSE' && endedAt === null);
  const mode = modeOf(course, 'NEXT_RESPONSE');
  if (!target || isWaiting || mode === 'STOP' || course.unansweredSince === null) return course;
  return { ...course, clocks: [...course.clocks, startClock(course, target, course.unansweredSince, mode === 'RUN', moment)] };
}

/** What is resolved or closed stops every clock, whatever a status says. */
function modeOf({ category, modes }: Pick<Course, 'category' | 'modes'>, metric: Metric): Mode {
  return category === 'RESOLVED' || category === 'CLOSED' ? 'STOP' : modes[metric];
}

function entered(course: Course, { modes, category }: Fact & { kind: 'STATUS' }, moment: Moment): Course {
  const into = { ...course, modes, category };
  const clocks = course.clocks.map((clock) => {
    const mode = modeOf(into, clock.metric);
    if (clock.endedAt !== null) return isReopened(clock, mode) ? reopened(into, clock, mode === 'RUN', moment) : clock;
    return mode === 'STOP' ? end(clock, category === 'CLOSED' ? 'CLOSING' : 'RESOLUTION', moment) : turn(clock, mode === 'RUN', moment);
  });
  return awaitAnswer({ ...into, clocks }, moment);
}

/** The solution did not hold; what was promised anew meanwhile holds from now on. */
function reopened(course: Course, clock: Clock, isRunning: boolean, moment: Moment): Clock {
  const resumed = resume(clock, isRunning, moment);
  const target = course.targets.find(({ metric }) => metric === clock.metric);
  if (!target) return end(resumed, 'POLICY_REMOVED', moment);
  return retarget(resumed, target, versionFor(course, target), moment);
}

function isReopened({ metric, ending }: Clock, mode: Mode): boolean {
  return metric === 'TOTAL_RESOLUTION' && ending === 'RESOLUTION' && mode !== 'STOP';
}

function retargeted(course: Course, targets: readonly Target[], moment: Moment): Course {
  const into = { ...course, targets };
  const changed = mapActive(into, (clock) => {
    const target = targets.find(({ metric }) => metric === clock.metric);
    return target ? retarget(clock, target, versionFor(into, target), moment) : end(clock, 'POLICY_REMOVED', moment);
  });
  const missing = targets.filter(({ metric }) => isOwed(course, metric));
  return { ...changed, clocks: [...changed.clocks, ...missing.map((target) => owed(into, target, moment))] };
}

/** A target for what was not measured until now, and is not done yet. */
function isOwed({ clocks, hasResponded, category }: Course, wanted: Metric): boolean {
  if (wanted === 'NEXT_RESPONSE' || clocks.some(({ metric }) => metric === wanted)) return false;
  return wanted === 'FIRST_RESPONSE' ? !hasResponded : category !== 'RESOLVED' && category !== 'CLOSED';
}

/** It applies to the whole, from the opening on; what is too late already is too late now. */
function owed(course: Course, target: Target, moment: Moment): Clock {
  const clock = startClock(course, target, course.openedAt, modeOf(course, target.metric) === 'RUN', moment);
  return retarget(clock, target, versionFor(course, target), moment);
}

function recalendared(course: Course, calendar: string, moment: Moment): Course {
  return mapActive(course, (clock) => (clock.target.calendar === calendar ? retarget(clock, clock.target, versionFor(course, clock.target), moment) : clock));
}

/** Breaches that the fact itself made. */
function atOnce(before: Course, after: Course, { at }: Moment): Passing[] {
  return after.clocks.flatMap(({ metric, number, breachedAt }) => {
    const was = before.clocks.find((clock) => clock.metric === metric && clock.number === number);
    return breachedAt === at && was?.breachedAt == null ? [{ kind: 'BREACHED', at, metric, number } as const] : [];
  });
}
