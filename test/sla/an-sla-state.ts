import type { Calendar } from '../../src/calendars/time/calendar.ts';
import type { DurationUnit } from '../../src/calendars/time/durations.ts';
import { advance } from '../../src/sla/clocks/advance.ts';
import { applyFact } from '../../src/sla/clocks/apply-fact.ts';
import type { Clock, Fact, Metric, Milestone, Modes, SlaState, Target, Warning } from '../../src/sla/clocks/clock.ts';
import { metrics } from '../../src/sla/clocks/clock.ts';
import type { StatusCategory } from '../../src/workflows/workflow.ts';
import { aCalendar, override } from '../calendars/a-calendar.ts';

export const hour = 3_600_000;
export const at = (text: string) => Date.parse(text);
export const iso = (instant: number | null | undefined) => (instant == null ? null : new Date(instant).toISOString().slice(0, 16));

/** Versions of the tests' calendars, by id. */
export const versions: Record<string, Calendar> = {
  'office-1': aCalendar(),
  'office-2': aCalendar({ hours: ['10:00-14:00'] }),
  'brazil-1': aCalendar({ timeZone: 'America/Sao_Paulo', overrides: [override('2026-09-07')] }),
};
export const calendars = (version: string): Calendar => {
  const found = versions[version];
  if (!found) throw new Error(`There is no version ${version}.`);
  return found;
};

export function aTarget(metric: Metric, amount: number, unit: DurationUnit = 'BUSINESS_HOURS', warnings: Warning[] = []): Target {
  return { metric, within: { amount, unit }, calendar: 'office', warnings, policy: 'policy-1' };
}

export const running: Modes = Object.fromEntries(metrics.map((metric) => [metric, 'RUN'])) as Modes;
export const waiting: Modes = { ...running, FIRST_RESOLUTION: 'PAUSE', TOTAL_RESOLUTION: 'PAUSE' };

/** A history applied fact by fact, as from the feed. */
export class History {
  state: SlaState | null = null;
  readonly milestones: Milestone[] = [];
  #facts = 0;

  apply(when: string | number, fact: Fact): this {
    this.#facts += 1;
    const moment = { at: typeof when === 'string' ? at(when) : when, cause: `event-${this.#facts}`, calendars };
    const { state, milestones } = applyFact(this.state, fact, moment);
    this.state = state;
    this.milestones.push(...milestones);
    return this;
  }

  look(when: string): this {
    if (!this.state) return this;
    const { state, milestones } = advance(this.state, at(when), calendars);
    this.state = state;
    this.milestones.push(...milestones);
    return this;
  }

  clock(metric: Metric): Clock {
    const found = this.state?.clocks.findLast((clock) => clock.metric === metric);
    if (!found) throw new Error(`There is no clock of ${metric}.`);
    return found;
  }
}

export const opened = (...targets: Target[]): Fact => ({ kind: 'OPENED', targets, modes: running, category: 'NEW', calendars: { office: 'office-1' } });
export const status = (category: StatusCategory, modes: Modes = running): Fact => ({ kind: 'STATUS', category, modes });
export const agent: Fact = { kind: 'REPLIED', by: 'AGENT' };
export const requester: Fact = { kind: 'REPLIED', by: 'REQUESTER' };
export const targets = (...given: Target[]): Fact => ({ kind: 'TARGETS', targets: given, calendars: { office: 'office-1' } });
