import type { Duration } from '../../calendars/time/durations.ts';
import { type Metric, metrics, type Target, type Warning } from './clock.ts';

/** How long something may take, for the tickets it is about; what is left out fits all. */
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

/** What rules tell tickets apart by. */
export interface Rated {
  severityId: string;
  priority: string;
  entitlement: string | null;
  categoryId: string | null;
}

const criteria = ['severityId', 'priority', 'entitlement', 'categoryId'] as const;

/** For each metric the most specific rule that fits, of the first policy that has one; of two equally specific the first. */
export function selectTargets(policies: readonly PolicyVersion[], ticket: Rated): Target[] {
  return metrics.flatMap((metric) => {
    for (const { id, rules } of policies) {
      const found = mostSpecific(rules.filter((rule) => rule.metric === metric && fits(rule, ticket)));
      if (found) return [{ metric, within: found.within, calendar: found.calendarId, warnings: found.warnings, policy: id }];
    }
    return [];
  });
}

function fits(rule: Rule, ticket: Rated): boolean {
  return criteria.every((name) => rule[name] == null || rule[name] === ticket[name]);
}

function mostSpecific(rules: readonly Rule[]): Rule | undefined {
  const cost = (rule: Rule) => criteria.filter((name) => rule[name] != null).length;
  return rules.reduce<Rule | undefined>((best, rule) => (best && cost(best) >= cost(rule) ? best : rule), undefined);
}
