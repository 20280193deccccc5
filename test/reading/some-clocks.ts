import type { Calendar } from '../../src/calendars/time/calendar.ts';
import { newId } from '../../src/core/ids.ts';
import { type Fact, type Modes, metrics, type SlaState, type Target } from '../../src/sla/clocks/clock.ts';
import { type RecordedFact, replay } from '../../src/sla/clocks/replay.ts';

type Items = Record<string, Record<string, unknown>[]>;

const minute = 60_000;
const running = Object.fromEntries(metrics.map((metric) => [metric, 'RUN'])) as Modes;
const waiting: Modes = { ...running, TOTAL_RESOLUTION: 'PAUSE' };

interface Lived {
  openedAt: number;
  index: number;
  isClosed: boolean;
}

/** Clocks of every kind and state, as some events would leave them. */
export function clocksFrom(items: Items, { openedAt, index, isClosed }: Lived): SlaState | null {
  const [policy, calendar] = [String(items.sla_policy_version?.[0]?.id), String(items.calendar_version?.[0]?.id)];
  const targets: Target[] = [
    { metric: 'FIRST_RESPONSE', within: { amount: 30 + index, unit: 'MINUTES' }, calendar: null, warnings: [{ usedPercent: 10 }], policy },
    { metric: 'NEXT_RESPONSE', within: { amount: 2, unit: 'BUSINESS_HOURS' }, calendar: 'office', warnings: [], policy },
    { metric: 'TOTAL_RESOLUTION', within: { amount: 2, unit: 'BUSINESS_DAYS' }, calendar: 'office', warnings: [{ usedPercent: 50 }], policy },
  ];
  const facts: Fact[] = [
    { kind: 'OPENED', targets, modes: running, category: 'NEW', calendars: { office: calendar } },
    { kind: 'REPLIED', by: 'AGENT' },
    { kind: 'STATUS', modes: waiting, category: 'PENDING' },
    { kind: 'REPLIED', by: 'REQUESTER' },
    { kind: 'STATUS', modes: running, category: index % 4 ? 'OPEN' : 'RESOLVED' },
  ];
  const end: Fact[] = isClosed ? [{ kind: 'STATUS', modes: running, category: 'CLOSED' }] : [];
  const heard = [...facts.slice(0, 1 + (index % 5)), ...end].map(
    (fact, at): RecordedFact => ({ id: newId(new Date(openedAt)), at: openedAt + at * 25 * minute, fact }),
  );
  return replay(heard, () => items.calendar_version?.[0]?.definition as Calendar).state;
}
