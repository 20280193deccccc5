import type { Configuration } from '../../configuration/configuration.ts';
import type { Cover } from '../../entitlements/cover.ts';
import type { OwnTimes } from '../../organizations/own-times.ts';
import type { Fact, SlaState, Target } from '../../sla/clocks/clock.ts';
import { selectTargets } from '../../sla/clocks/select-targets.ts';
import type { Ticket } from '../ticket.ts';

type Triaged = Pick<Ticket, 'severityId' | 'priority' | 'categoryId'>;

/** What was agreed with the customer of a ticket: by the entitlement that covers it, and by its organization. */
export interface Terms {
  cover: Cover | null;
  ownTimes: OwnTimes | null;
}

/**
 * The targets of a ticket: those of the policy of its entitlement, else of its organization's policy, else of the first one; for a metric without any,
 * those of its severity. The organization's calendar stands in for those that targets name. A ticket that nothing covers gets no target of an
 * entitlement (platform O1).
 */
export function targetsFor({ policies }: Pick<Configuration, 'policies'>, ticket: Triaged, { cover, ownTimes }: Terms): Target[] {
  const all = [...policies];
  const policyId = cover?.policyId ?? policyInForce(policies, ownTimes);
  const chosen = all.filter(([id], at) => (policyId === null ? at === 0 : id === policyId) || at === all.length - 1).map(([, version]) => version);
  const { severityId, priority, categoryId } = ticket;
  const targets = selectTargets(chosen, { severityId, priority, categoryId, entitlement: cover?.type ?? null });
  const calendarId = ownTimes?.calendarId ?? null;
  return calendarId === null ? targets : targets.map((target) => (target.calendar === null ? target : { ...target, calendar: calendarId }));
}

/** A policy that was removed since gives no targets. */
function policyInForce(policies: Configuration['policies'], ownTimes: OwnTimes | null): string | null {
  const policyId = ownTimes?.policyId ?? null;
  return policyId !== null && policies.has(policyId) ? policyId : null;
}

/** The versions of the calendars that the targets refer to. */
export function calendarsFor({ calendars }: Pick<Configuration, 'calendars'>, targets: readonly Target[]): SlaState['calendars'] {
  const ids = targets.flatMap(({ calendar }) => calendar ?? []);
  return Object.fromEntries(ids.map((id) => [id, calendars[id] ?? '']));
}

/** The targets of a ticket whose severity, priority or entitlement changed. */
export function newTargets(configuration: Configuration, ticket: Triaged, terms: Terms): Fact {
  const targets = targetsFor(configuration, ticket, terms);
  return { kind: 'TARGETS', targets, calendars: { ...calendarsFor(configuration, targets) } };
}
