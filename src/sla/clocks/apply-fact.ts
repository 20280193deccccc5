import { type Advanced, advance } from './advance.ts';
import { type Clock, type Fact, type Metric, type Milestone, type Mode, metrics, type SlaState, type Target } from './clock.ts';
import { end, type Moment, resume, retarget, setRunning, startClock, unend, versionFor } from './set-running.ts';

/** Applies a fact to the clocks. Milestones up to it are recorded first, so the result does not depend on when anybody looked. */
export function applyFact(state: SlaState | null, fact: Fact, when: Moment): Advanced {
  if (fact.kind === 'OPENED') return { state: openClocks(fact, when), milestones: [] };
  if (!state) return { state: emptyState(when), milestones: [] };
  const moment = { ...when, at: Math.max(when.at, state.lastFactAt) };
  const { state: before, milestones } = advance(state, moment.at, moment.calendars);
  const after = apply({ ...before, lastFactAt: moment.at }, fact, moment);
  return { state: after, milestones: [...milestones, ...immediateBreaches(before, after, moment)] };
}

function openClocks({ targets, modes, category, calendars }: Fact & { kind: 'OPENED' }, moment: Moment): SlaState {
  const state: SlaState = {
    openedAt: moment.at,
    lastFactAt: moment.at,
    clocks: [],
    targets,
    modes,
    category,
    calendars,
    hasResponded: false,
    unansweredSince: null,
  };
  const atOpening = targets.filter(({ metric }) => metric !== 'NEXT_RESPONSE' && modes[metric] !== 'STOP');
  return { ...state, clocks: atOpening.map((target) => startClock(state, target, moment.at, modes[target.metric] === 'RUN', moment)) };
}

/** For tickets without clocks. */
function emptyState({ at }: Moment): SlaState {
  const modes = Object.fromEntries(metrics.map((metric) => [metric, 'RUN'])) as SlaState['modes'];
  return { openedAt: at, lastFactAt: at, clocks: [], targets: [], modes, category: 'OPEN', calendars: {}, hasResponded: true, unansweredSince: null };
}

function apply(state: SlaState, fact: Exclude<Fact, { kind: 'OPENED' }>, moment: Moment): SlaState {
  switch (fact.kind) {
    case 'REPLIED':
      return fact.by === 'AGENT' ? agentReplied(state, moment) : requesterReplied(state, moment);
    case 'STATUS':
      return statusEntered(state, fact, moment);
    case 'TARGETS':
      return applyTargets({ ...state, calendars: { ...state.calendars, ...fact.calendars } }, fact.targets, moment);
    case 'CALENDAR':
      return applyCalendar({ ...state, calendars: { ...state.calendars, [fact.calendar]: fact.version } }, fact.calendar, moment);
    case 'MERGED':
      return { ...mapActive(state, (clock) => end(clock, 'MERGED', moment)), isMerged: true };
    case 'WITHDRAWN':
    case 'REFUSED':
      return mapActive(state, (clock) => end(clock, fact.kind, moment));
    case 'UNMERGED':
      return unmerged(state, moment);
  }
}

function mapActive(state: SlaState, change: (clock: Clock) => Clock): SlaState {
  return { ...state, clocks: state.clocks.map((clock) => (clock.endedAt === null ? change(clock) : clock)) };
}

/** What the status became meanwhile counts from now on. */
function unmerged({ isMerged, ...state }: SlaState, moment: Moment): SlaState {
  const clocks = state.clocks.map((clock) => (clock.endReason === 'MERGED' ? unend(clock, moment.calendars) : clock));
  return isMerged ? statusEntered({ ...state, clocks }, { kind: 'STATUS', ...state }, moment) : { ...state, clocks };
}

const isResponse = (metric: Metric) => metric === 'FIRST_RESPONSE' || metric === 'NEXT_RESPONSE';

function agentReplied(state: SlaState, moment: Moment): SlaState {
  const ended = mapActive(state, (clock) => (isResponse(clock.metric) ? end(clock, 'REPLY', moment) : clock));
  return { ...ended, hasResponded: true, unansweredSince: null };
}

/** Later messages do not restart the clock, and there is no next response before the first one (SLA 7). */
function requesterReplied(state: SlaState, { at, ...moment }: Moment): SlaState {
  if (!state.hasResponded) return state;
  return awaitAnswer({ ...state, unansweredSince: state.unansweredSince ?? at }, { at, ...moment });
}

function awaitAnswer(state: SlaState, moment: Moment): SlaState {
  const target = state.targets.find(({ metric }) => metric === 'NEXT_RESPONSE');
  const isWaiting = state.clocks.some(({ metric, endedAt }) => metric === 'NEXT_RESPONSE' && endedAt === null);
  const mode = modeOf(state, 'NEXT_RESPONSE');
  if (!target || isWaiting || mode === 'STOP' || state.unansweredSince === null) return state;
  return { ...state, clocks: [...state.clocks, startClock(state, target, state.unansweredSince, mode === 'RUN', moment)] };
}

/** A resolved or closed ticket stops every clock, whatever its status says. */
function modeOf({ category, modes }: Pick<SlaState, 'category' | 'modes'>, metric: Metric): Mode {
  return category === 'RESOLVED' || category === 'CLOSED' ? 'STOP' : modes[metric];
}

function statusEntered(state: SlaState, { modes, category }: Fact & { kind: 'STATUS' }, moment: Moment): SlaState {
  const entered = { ...state, modes, category };
  if (state.isMerged) return entered;
  const clocks = state.clocks.map((clock) => {
    const mode = modeOf(entered, clock.metric);
    if (clock.endedAt !== null) return isReopened(clock, mode) ? reopenClock(entered, clock, mode === 'RUN', moment) : clock;
    return mode === 'STOP' ? end(clock, category === 'CLOSED' ? 'CLOSING' : 'RESOLUTION', moment) : setRunning(clock, mode === 'RUN', moment);
  });
  return awaitAnswer({ ...entered, clocks }, moment);
}

/** Resumes a clock; changes of the target since then apply from now on. */
function reopenClock(state: SlaState, clock: Clock, isRunning: boolean, moment: Moment): Clock {
  const resumed = resume(clock, isRunning, moment);
  const target = state.targets.find(({ metric }) => metric === clock.metric);
  if (!target) return end(resumed, 'POLICY_REMOVED', moment);
  return retarget(resumed, target, versionFor(state, target), moment);
}

function isReopened({ metric, endReason }: Clock, mode: Mode): boolean {
  return mode !== 'STOP' && (endReason === 'WITHDRAWN' || endReason === 'REFUSED' || (metric === 'TOTAL_RESOLUTION' && endReason === 'RESOLUTION'));
}

function applyTargets(state: SlaState, targets: readonly Target[], moment: Moment): SlaState {
  const entered = { ...state, targets };
  const changed = mapActive(entered, (clock) => {
    const target = targets.find(({ metric }) => metric === clock.metric);
    return target ? retarget(clock, target, versionFor(entered, target), moment) : end(clock, 'POLICY_REMOVED', moment);
  });
  const missing = targets.filter(({ metric }) => isMissing(state, metric));
  return { ...changed, clocks: [...changed.clocks, ...missing.map((target) => startMissing(entered, target, moment))] };
}

/** Whether a target starts a metric that was not measured yet and is still open. */
function isMissing({ clocks, hasResponded, category }: SlaState, metric: Metric): boolean {
  if (metric === 'NEXT_RESPONSE' || clocks.some((clock) => clock.metric === metric)) return false;
  return metric === 'FIRST_RESPONSE' ? !hasResponded : category !== 'RESOLVED' && category !== 'CLOSED';
}

/** Measures from the opening of the ticket; an overdue target is breached now. */
function startMissing(state: SlaState, target: Target, moment: Moment): Clock {
  const clock = startClock(state, target, state.openedAt, modeOf(state, target.metric) === 'RUN', moment);
  return retarget(clock, target, versionFor(state, target), moment);
}

function applyCalendar(state: SlaState, calendar: string, moment: Moment): SlaState {
  return mapActive(state, (clock) => (clock.target.calendar === calendar ? retarget(clock, clock.target, versionFor(state, clock.target), moment) : clock));
}

/** Breaches caused by the fact itself. */
function immediateBreaches(before: SlaState, after: SlaState, { at }: Moment): Milestone[] {
  return after.clocks.flatMap(({ metric, number, breachedAt }) => {
    const was = before.clocks.find((clock) => clock.metric === metric && clock.number === number);
    return breachedAt === at && was?.breachedAt == null ? [{ kind: 'BREACHED', at, metric, number } as const] : [];
  });
}
