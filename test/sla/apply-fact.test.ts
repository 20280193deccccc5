import { describe, expect, test } from 'vitest';
import { explain } from '../../src/sla/clocks/explain.ts';
import { agent, aTarget, at, calendars, History, iso, opened, requester, running, status, targets, waiting } from './an-sla-state.ts';

const total = (hours: number) => aTarget('TOTAL_RESOLUTION', hours);

describe('a clock runs in business time (SLA 1, SLA 2)', () => {
  test.each([
    ['2026-03-20T16:00+01:00', 4, '2026-03-23T10:00'],
    ['2026-06-10T07:12+02:00', 1, '2026-06-10T08:00'],
    ['2026-06-10T18:00+02:00', 1, '2026-06-11T08:00'],
    ['2026-06-10T09:00+02:00', 9, '2026-06-10T16:00'],
  ])('from %s, %i h', (from, hours, due) => {
    expect(iso(new History().apply(from, opened(total(hours))).clock('TOTAL_RESOLUTION').dueAt)).toBe(due);
  });
});

describe('a pause (SLA 9, SLA 10)', () => {
  test('keeps the time used, and only its business time moves the deadline', () => {
    const history = new History().apply('2026-06-10T10:00+02:00', opened(total(4))).apply('2026-06-10T12:00+02:00', status('PENDING', waiting));

    expect(history.clock('TOTAL_RESOLUTION')).toMatchObject({ state: 'PAUSED', dueAt: null });

    history.apply('2026-06-11T10:30+02:00', status('OPEN'));
    expect(iso(history.clock('TOTAL_RESOLUTION').dueAt)).toBe('2026-06-11T10:30');
  });

  test('over the night moves it by nothing', () => {
    const history = new History().apply('2026-06-10T10:00+02:00', opened(total(12)));
    const before = history.clock('TOTAL_RESOLUTION').dueAt;

    history.apply('2026-06-10T19:00+02:00', status('PENDING', waiting)).apply('2026-06-11T08:00+02:00', status('OPEN'));

    expect(history.clock('TOTAL_RESOLUTION').dueAt).toBe(before);
  });

  test('and its end in the same millisecond change nothing', () => {
    const history = new History().apply('2026-06-10T10:00+02:00', opened(total(4)));
    const before = history.clock('TOTAL_RESOLUTION').dueAt;

    history.apply('2026-06-10T11:00+02:00', status('PENDING', waiting)).apply('2026-06-10T11:00+02:00', status('OPEN'));

    expect(history.clock('TOTAL_RESOLUTION').dueAt).toBe(before);
  });
});

describe('another target on the way (SLA 13)', () => {
  test('too late already: breached at the change', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(48))).apply('2026-06-10T14:00+02:00', targets(total(4)));

    expect(history.milestones).toEqual([{ kind: 'BREACHED', at: at('2026-06-10T14:00+02:00'), metric: 'TOTAL_RESOLUTION', number: 1 }]);
  });

  test('in time: the rest runs on the new target', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(48))).apply('2026-06-10T11:00+02:00', targets(total(4)));

    expect(iso(history.clock('TOTAL_RESOLUTION').dueAt)).toBe('2026-06-10T11:00');
    expect(history.milestones).toEqual([]);
  });

  test('while it stands: what was used is too much at once', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(48))).apply('2026-06-10T14:00+02:00', status('PENDING', waiting));

    history.apply('2026-06-10T15:00+02:00', targets(total(4)));

    expect(history.clock('TOTAL_RESOLUTION')).toMatchObject({ state: 'PAUSED', breachedAt: at('2026-06-10T15:00+02:00') });
  });

  test('a longer one never undoes a breach', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(1))).apply('2026-06-10T12:00+02:00', targets(total(48)));

    expect(history.clock('TOTAL_RESOLUTION')).toMatchObject({ state: 'BREACHED', breachedAt: at('2026-06-10T10:00+02:00') });
  });

  test('none any more: cancelled, with the reason (SLA 18)', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(1))).apply('2026-06-10T09:30+02:00', targets());

    expect(history.clock('TOTAL_RESOLUTION')).toMatchObject({ state: 'CANCELLED', endReason: 'POLICY_REMOVED', dueAt: null });
  });
});

describe('a breach (SLA 11)', () => {
  test('is stamped with the deadline, whenever it is noticed, and comes once', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(1)));

    history.look('2026-06-10T10:00+02:00').look('2026-06-12T10:00+02:00').look('2026-06-13T10:00+02:00').apply('2026-06-15T10:00+02:00', status('RESOLVED'));

    expect(history.milestones).toEqual([{ kind: 'BREACHED', at: at('2026-06-10T10:00+02:00'), metric: 'TOTAL_RESOLUTION', number: 1 }]);
    expect(history.clock('TOTAL_RESOLUTION')).toMatchObject({ state: 'MISSED', endReason: 'RESOLUTION' });
  });

  test('is found by a late resolution, though nobody looked in between', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(1))).apply('2026-06-15T10:00+02:00', status('RESOLVED'));

    expect(history.milestones).toMatchObject([{ kind: 'BREACHED', at: at('2026-06-10T10:00+02:00') }]);
  });

  test('is none at the last instant', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(1))).apply('2026-06-10T10:00+02:00', status('RESOLVED'));

    expect(history.clock('TOTAL_RESOLUTION').state).toBe('MET');
  });
});

describe('warnings (SLA 12)', () => {
  const warned = aTarget('TOTAL_RESOLUTION', 4, 'BUSINESS_HOURS', [{ left: { amount: 60, unit: 'BUSINESS_MINUTES' } }, { usedPercent: 50 }]);

  test('come in business time, once each', () => {
    const history = new History().apply('2026-06-10T16:00+02:00', opened(warned)).look('2026-06-11T09:30+02:00').look('2026-06-11T10:30+02:00');

    expect(history.milestones.map(({ kind, at, warning }) => [kind, warning, iso(at)])).toEqual([
      ['WARNED', 1, '2026-06-10T16:00'],
      ['WARNED', 0, '2026-06-11T08:00'],
    ]);
  });

  test('are armed again when there is more time left than before', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(warned)).look('2026-06-10T12:30+02:00');

    history.apply('2026-06-10T12:30+02:00', targets({ ...warned, within: { amount: 9, unit: 'BUSINESS_HOURS' } })).look('2026-06-10T17:30+02:00');

    expect(history.milestones.map(({ warning, at }) => [warning, iso(at)])).toEqual([
      [1, '2026-06-10T09:00'],
      [0, '2026-06-10T10:00'],
      [1, '2026-06-10T11:30'],
      [0, '2026-06-10T15:00'],
    ]);
  });
});

describe('responses (SLA 6, SLA 7)', () => {
  const first = aTarget('FIRST_RESPONSE', 1);
  const next = aTarget('NEXT_RESPONSE', 2);

  test('the first one ends with the first public message of an agent', () => {
    const history = new History()
      .apply('2026-06-10T09:00+02:00', opened(first))
      .apply('2026-06-10T09:10+02:00', requester)
      .apply('2026-06-10T09:30+02:00', agent);

    expect(history.clock('FIRST_RESPONSE')).toMatchObject({ state: 'MET', endReason: 'REPLY' });
  });

  test('a resolution without an answer satisfies it, and is marked as such', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(first)).apply('2026-06-10T09:30+02:00', status('RESOLVED'));

    expect(history.clock('FIRST_RESPONSE')).toMatchObject({ state: 'MET', endReason: 'RESOLUTION' });
  });

  test('the next one runs from the oldest message without an answer, each with a result of its own', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(first, next)).apply('2026-06-10T09:10+02:00', requester);
    expect(history.state?.clocks).toHaveLength(1);

    history.apply('2026-06-10T09:30+02:00', agent).apply('2026-06-10T10:00+02:00', requester).apply('2026-06-10T11:00+02:00', requester);
    expect(iso(history.clock('NEXT_RESPONSE').dueAt)).toBe('2026-06-10T10:00');

    history.apply('2026-06-10T11:30+02:00', agent).apply('2026-06-10T12:00+02:00', requester).apply('2026-06-10T12:10+02:00', status('RESOLVED'));
    expect(history.state?.clocks.map(({ metric, number, state }) => [metric, number, state])).toEqual([
      ['FIRST_RESPONSE', 1, 'MET'],
      ['NEXT_RESPONSE', 1, 'MET'],
      ['NEXT_RESPONSE', 2, 'CANCELLED'],
    ]);
  });
});

describe('resolutions (SLA 8)', () => {
  test('the first stops for good, the total runs on after a reopening; time spent resolved does not count', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(aTarget('FIRST_RESOLUTION', 4), total(4)));

    history.apply('2026-06-10T10:00+02:00', status('RESOLVED')).apply('2026-06-10T15:00+02:00', status('OPEN'));

    expect(history.clock('FIRST_RESOLUTION')).toMatchObject({ state: 'MET', endedAt: at('2026-06-10T10:00+02:00') });
    expect(history.state?.clocks).toHaveLength(2);
    expect(iso(history.clock('TOTAL_RESOLUTION').dueAt)).toBe('2026-06-10T16:00');
  });

  test('closing changes nothing that the resolution decided', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(4))).apply('2026-06-10T10:00+02:00', status('RESOLVED'));
    const { clocks } = history.state ?? {};

    history.apply('2026-06-20T10:00+02:00', status('CLOSED'));

    expect(history.state?.clocks).toEqual(clocks);
  });
});

describe('another version of the calendar (SLA 16)', () => {
  test('leaves what was measured, and counts the rest', () => {
    const history = new History().apply('2026-06-10T09:00+02:00', opened(total(6)));

    history.apply('2026-06-10T12:00+02:00', { kind: 'CALENDAR', calendar: 'office', version: 'office-2' });

    expect(iso(history.clock('TOTAL_RESOLUTION').dueAt)).toBe('2026-06-11T09:00');
    expect(history.clock('TOTAL_RESOLUTION').intervals.map(({ calendar, cause }) => [calendar, cause])).toEqual([
      ['office-1', 'event-1'],
      ['office-2', 'event-2'],
    ]);
  });
});

describe('business days (SLA 22)', () => {
  const days = { ...aTarget('TOTAL_RESOLUTION', 6, 'BUSINESS_DAYS'), calendar: 'brazil' };
  const inBrazil = { ...opened(days), calendars: { brazil: 'brazil-1' } } as ReturnType<typeof opened>;

  test('are working dates at the same local time', () => {
    expect(iso(new History().apply('2026-09-02T16:20-03:00', inBrazil).clock('TOTAL_RESOLUTION').dueAt)).toBe('2026-09-11T19:20');
  });

  test('move by the open time of a pause', () => {
    const history = new History().apply('2026-09-02T16:20-03:00', inBrazil);

    history.apply('2026-09-03T10:00-03:00', status('PENDING', waiting)).apply('2026-09-03T11:00-03:00', status('OPEN'));

    expect(iso(history.clock('TOTAL_RESOLUTION').dueAt)).toBe('2026-09-11T20:20');
  });
});

test('a merge cancels, and undoing it restores (SLA 17)', () => {
  const history = new History().apply('2026-06-10T09:00+02:00', opened(total(4)));
  const before = history.clock('TOTAL_RESOLUTION');

  history.apply('2026-06-10T10:00+02:00', { kind: 'MERGED' });
  expect(history.clock('TOTAL_RESOLUTION')).toMatchObject({ state: 'CANCELLED', endReason: 'MERGED' });

  history.apply('2026-06-10T11:00+02:00', { kind: 'UNMERGED' });
  expect(history.clock('TOTAL_RESOLUTION')).toEqual(before);
});

test('what a status stops is stopped, and moving between running ones changes nothing (SLA 14)', () => {
  const history = new History().apply('2026-06-10T09:00+02:00', opened(total(4), aTarget('FIRST_RESPONSE', 1)));
  const before = history.clock('TOTAL_RESOLUTION');

  history.apply('2026-06-10T09:20+02:00', status('ON_HOLD'));
  expect(history.clock('TOTAL_RESOLUTION')).toEqual(before);

  history.apply('2026-06-10T09:30+02:00', status('ON_HOLD', { ...running, FIRST_RESPONSE: 'STOP' }));
  expect(history.clock('FIRST_RESPONSE')).toMatchObject({ state: 'MET', endReason: 'RESOLUTION' });
});

test('every interval is explained by its event; open hours, closed hours and holidays are distinguished', () => {
  const days = { ...aTarget('TOTAL_RESOLUTION', 20), calendar: 'brazil' };
  const history = new History().apply('2026-09-04T17:00-03:00', { ...opened(days), calendars: { brazil: 'brazil-1' } } as ReturnType<typeof opened>);
  history.apply('2026-09-08T10:00-03:00', status('PENDING', waiting)).apply('2026-09-08T11:00-03:00', status('OPEN'));

  const segments = explain(history.clock('TOTAL_RESOLUTION'), at('2026-09-08T12:00-03:00'), calendars);

  expect(segments.map(({ kind, from, to, cause }) => [kind, iso(from), iso(to), cause])).toEqual([
    ['RUNNING', '2026-09-04T20:00', '2026-09-04T21:00', 'event-1'],
    ['HOLIDAY', '2026-09-04T21:00', '2026-09-08T12:00', 'event-1'],
    ['RUNNING', '2026-09-08T12:00', '2026-09-08T13:00', 'event-1'],
    ['PAUSED', '2026-09-08T13:00', '2026-09-08T14:00', 'event-2'],
    ['RUNNING', '2026-09-08T14:00', '2026-09-08T15:00', 'event-3'],
  ]);
});
