import type { Calendar, Interval } from '../calendars/time/calendar.ts';
import { durationIn } from '../calendars/time/durations.ts';
import { type Mode, type Modes, metrics } from '../sla/clocks/clock.ts';
import type { Rule } from '../sla/clocks/select-targets.ts';
import { severityTimes } from '../sla/policy.ts';
import type { TimerDefinition, WorkflowDefinition } from '../workflows/rules/definition.ts';
import type { StatusCategory } from '../workflows/workflow.ts';
import type { ConfigurationDocument, Label } from './document.ts';
import { warningIn } from './duration-text.ts';

type ItemOf<Name extends keyof ConfigurationDocument> = ConfigurationDocument[Name] extends readonly (infer Item)[] ? Item : never;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The hours and dates without public holidays, which are filled in when a version is written. */
export function calendarFrom({ timeZone, weekly, overrides }: ItemOf<'calendars'>): Calendar {
  return {
    timeZone,
    weekly: weekdays.map((day) => (weekly[day] ?? []).map(intervalIn)),
    overrides: overrides.map(({ from, to, hours }) => ({ from, to: to ?? from, intervals: hours.map(intervalIn) })),
  };
}

function intervalIn(text: string): Interval {
  const [opens = '', closes = ''] = text.split('-');
  return { opens, closes };
}

export function workflowFrom({ desk, statuses, transitions }: ConfigurationDocument): WorkflowDefinition {
  return {
    statuses: statuses.map(({ timers, ...status }) => ({ ...status, timers: timers?.map(timerFrom) })),
    transitions,
    escalation: desk.escalation,
    closurePolicy: desk.closurePolicy,
  };
}

function timerFrom({ after, ...timer }: NonNullable<ItemOf<'statuses'>['timers']>[number]): TimerDefinition {
  return { ...timer, after: durationIn(after, timer.calendar !== undefined) };
}

/** The clock modes of a status: by default a PENDING status pauses the resolution clocks (SLA 9). */
export function modesOf({ category, clocks }: Pick<ItemOf<'statuses'>, 'category' | 'clocks'>): Modes {
  return Object.fromEntries(metrics.map((metric) => [metric, clocks?.[metric] ?? defaultMode(category, metric)])) as Modes;
}

function defaultMode(category: StatusCategory, metric: string): Mode {
  if (category === 'RESOLVED' || category === 'CLOSED') return 'STOP';
  return category === 'PENDING' && metric.endsWith('RESOLUTION') ? 'PAUSE' : 'RUN';
}

export interface Ids {
  severities: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
  calendars: ReadonlyMap<string, string>;
}

/** A policy of the document, with ids in place of keys. */
export interface PolicyRules {
  key: string;
  label: Label;
  rules: Rule[];
}

/** Policies in order, followed by the one for the target times of the severities. */
export function policiesFrom(document: ConfigurationDocument, ids: Ids): PolicyRules[] {
  const policies = document.policies.map((policy) => ({ key: policy.key, label: policy.label, rules: rulesFrom(policy, ids) }));
  return [...policies, { key: severityTimes, label: severityTimes, rules: rulesOfSeverities(document, ids) }];
}

/** Rules refer to ids, so that renaming a key changes no clock (SLA 21). */
function rulesFrom({ targets }: ItemOf<'policies'>, ids: Ids): Rule[] {
  return targets.map(({ metric, severity, priority, entitlement, category, within, calendar, warnings = [] }) => ({
    metric,
    severityId: severity === undefined ? null : (ids.severities.get(severity) ?? null),
    priority: priority ?? null,
    entitlement: entitlement ?? null,
    categoryId: category === undefined ? null : (ids.categories.get(category) ?? null),
    within: durationIn(within, calendar !== undefined),
    calendarId: calendar === undefined ? null : (ids.calendars.get(calendar) ?? null),
    warnings: warnings.map((warning) => warningIn(warning, calendar !== undefined)),
  }));
}

/** The target times of the severities count round the clock and apply where no policy has a rule (crm E3). */
function rulesOfSeverities({ severities }: ConfigurationDocument, ids: Ids): Rule[] {
  return severities.flatMap(({ key, targetTime, responseTime }): Rule[] => {
    const severityId = ids.severities.get(key) ?? null;
    const rule = (metric: Rule['metric'], time: string): Rule => ({ metric, severityId, within: durationIn(time, false), calendarId: null, warnings: [] });
    return [rule('TOTAL_RESOLUTION', targetTime), ...(responseTime ? [rule('FIRST_RESPONSE', responseTime)] : [])];
  });
}

export function labelsFrom(label: Label, locale: string): Record<string, string> {
  return typeof label === 'string' ? { [locale]: label } : label;
}
