import type { Duration } from '../../calendars/time/durations.ts';
import { type Metric, metrics, type Target, type Warning } from './clock.ts';

/** A target for the tickets that match; an absent criterion matches all. */
export interface Rule {
  metric: Metric;
  severityId?: string | null;
  priority?: string | null;
  entitlement?: string | null;
  categoryId?: string | null;
  within: Duration;
  calendarId: string | null;
  warnings: readonly Warning[];
}

/** The rules of one version of a policy. */
export interface PolicyVersion {
  id: string;
  rules: readonly Rule[];
}

/** The properties of a ticket that rules match. */
export interface Matchable {
  severityId: string;
  priority: string;
  entitlement: string | null;
  categoryId: string | null;
}

const criteria = ['severityId', 'priority', 'entitlement', 'categoryId'] as const;

/** Per metric, the most specific matching rule of the first policy that has one; the first of two equally specific rules wins. */
export function selectTargets(policies: readonly PolicyVersion[], ticket: Matchable): Target[] {
  return metrics.flatMap((metric) => {
    for (const { id, rules } of policies) {
      const found = mostSpecific(rules.filter((rule) => rule.metric === metric && matches(rule, ticket)));
      if (found) return [{ metric, within: found.within, calendar: found.calendarId, warnings: found.warnings, policy: id }];
    }
    return [];
  });
}

function matches(rule: Rule, ticket: Matchable): boolean {
  return criteria.every((name) => rule[name] == null || rule[name] === ticket[name]);
}

function mostSpecific(rules: readonly Rule[]): Rule | undefined {
  const specificity = (rule: Rule) => criteria.filter((name) => rule[name] != null).length;
  return rules.reduce<Rule | undefined>((best, rule) => (best && specificity(best) >= specificity(rule) ? best : rule), undefined);
}
