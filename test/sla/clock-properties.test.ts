import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, nextInstant } from '../../src/sla/clocks/advance.ts';
import { applyFact } from '../../src/sla/clocks/apply-fact.ts';
import type { Fact, Milestone, SlaState } from '../../src/sla/clocks/clock.ts';
import { elapsed } from '../../src/sla/clocks/measure.ts';
import { agent, aTarget, at, calendars, opened, requester, running, status, targets, waiting } from './an-sla-state.ts';

const minute = 60_000;
const begin = at('2026-06-10T06:00Z');

const unit = fc.constantFrom('MINUTES', 'HOURS', 'BUSINESS_MINUTES', 'BUSINESS_HOURS', 'BUSINESS_DAYS' as const);
const warning = fc.oneof(
  fc.record({ usedPercent: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ left: fc.record({ amount: fc.integer({ min: 1, max: 300 }), unit: fc.constantFrom('MINUTES', 'BUSINESS_MINUTES' as const) }) }),
);
const target = (metric: Parameters<typeof aTarget>[0]) =>
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), unit, fc.array(warning, { maxLength: 2 }))
    .map(([amount, unit, warnings]) => aTarget(metric, unit.endsWith('MINUTES') ? amount * 30 : amount, unit, warnings));
const someTargets = fc.tuple(target('FIRST_RESPONSE'), target('NEXT_RESPONSE'), target('FIRST_RESOLUTION'), target('TOTAL_RESOLUTION')).map((all) => [...all]);

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom(agent, requester),
  fc
    .tuple(fc.constantFrom('OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED' as const), fc.constantFrom(running, waiting))
    .map(([category, modes]) => status(category, modes)),
  fc.tuple(someTargets, fc.nat(4)).map(([all, kept]) => targets(...all.slice(0, kept))),
  fc.constantFrom('office-1', 'office-2').map((version) => ({ kind: 'CALENDAR' as const, calendar: 'office', version })),
  fc.constantFrom({ kind: 'MERGED' as const }, { kind: 'UNMERGED' as const }),
);
const history = fc.record({ first: someTargets, facts: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 * 24 * 60 }), fact), { maxLength: 12 }) });
type Drawn = typeof history extends fc.Arbitrary<infer One> ? One : never;

interface Played {
  state: SlaState;
  milestones: Milestone[];
}

/** Applies the facts one after the other; `look` may advance the state in between. */
function play({ first, facts }: Drawn, look: (state: SlaState, from: number, to: number) => Played = (state) => ({ state, milestones: [] })): Played[] {
  const start = applyFact(null, opened(...first), { at: begin, cause: 'event-0', calendars });
  const played: Played[] = [{ state: start.state, milestones: [] }];
  let now = begin;
  for (const [index, [minutes, fact]] of facts.entries()) {
    const before = played.at(-1) as Played;
    const looked = look(before.state, now, now + minutes * minute);
    now += minutes * minute;
    const { state, milestones } = applyFact(looked.state, fact, { at: now, cause: `event-${index + 1}`, calendars });
    played.push({ state, milestones: [...before.milestones, ...looked.milestones, ...milestones] });
  }
  return played;
}

/** Notices each milestone at its instant, as the worker does. */
function watch(state: SlaState, _from: number, to: number): Played {
  const milestones: Milestone[] = [];
  let now = state;
  for (let next = nextInstant(now, calendars); next !== null && next <= to; next = nextInstant(now, calendars)) {
    const noticed = advance(now, next, calendars);
    milestones.push(...noticed.milestones);
    now = noticed.state;
  }
  return { state: now, milestones };
}

const usedOf = ({ clocks }: SlaState, until: number) =>
  clocks.map(({ target, intervals }) =>
    intervals
      .filter(({ isRunning }) => isRunning)
      .reduce((sum, { calendar, from, to }) => sum + elapsed(target.within, calendar === null ? null : calendars(calendar), from, to ?? until), 0),
  );

describe('laws of the clocks', () => {
  test('a replay gives the same clocks, whether somebody watched or nobody looked', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const [watched, alone] = [play(drawn, watch).at(-1), play(drawn).at(-1)];

        expect(watched?.state).toEqual(alone?.state);
        expect(new Set(watched?.milestones.map((one) => JSON.stringify(one)))).toEqual(new Set(alone?.milestones.map((one) => JSON.stringify(one))));
        expect(JSON.parse(JSON.stringify(alone?.state))).toEqual(alone?.state);
      }),
      { numRuns: 400 },
    );
  });

  test('each instance is breached once, at its deadline or at the change that made it too late', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const breaches = play(drawn)
          .at(-1)
          ?.milestones.filter(({ kind }) => kind === 'BREACHED')
          .map(({ metric, number }) => `${metric} ${number}`);

        expect(breaches?.length).toBe(new Set(breaches).size);
      }),
      { numRuns: 400 },
    );
  });

  test('whatever happens, no clock runs backwards: its stretches follow one another, and time that was used stays used', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const played = play(drawn);
        let now = begin;
        for (const [index, { state }] of played.entries()) {
          now += (drawn.facts[index - 1]?.[0] ?? 0) * minute;
          for (const { intervals } of state.clocks)
            for (const [at, { from, to }] of intervals.entries()) {
              expect(to === null || to >= from).toBe(true);
              if (at > 0) expect(from).toBe(intervals[at - 1]?.to);
            }
          const before = played[index - 1]?.state;
          const kept = before && usedOf(before, now).map((used, clock) => (state.clocks[clock]?.endReason === 'MERGED' ? 0 : used));
          const sameUnits = before?.clocks.every(({ target }, clock) => target.within.unit === state.clocks[clock]?.target.within.unit);
          if (kept && sameUnits) for (const [clock, used] of usedOf(state, now).entries()) expect(used).toBeGreaterThanOrEqual((kept[clock] ?? 0) - 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a pause never shortens what was used, and never brings the deadline forward', () => {
    fc.assert(
      fc.property(target('TOTAL_RESOLUTION'), fc.nat(3_000), fc.nat(3_000), (target, before, paused) => {
        const start = applyFact(null, opened(target), { at: begin, cause: 'event-0', calendars }).state;
        const [from, to] = [begin + before * minute, begin + (before + paused) * minute];
        const stood = applyFact(start, status('PENDING', waiting), { at: from, cause: 'event-1', calendars }).state;
        const runs = applyFact(stood, status('OPEN'), { at: to, cause: 'event-2', calendars }).state;

        expect(usedOf(runs, to)).toEqual(usedOf(start, from));
        expect(runs.clocks[0]?.dueAt ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(start.clocks[0]?.dueAt ?? 0);
      }),
      { numRuns: 400 },
    );
  });
});
