import type { Configuration } from '../../configuration/configuration.ts';
import type { Cover } from '../../entitlements/cover.ts';
import type { Fact, SlaState, Target } from '../../sla/clocks/clock.ts';
import { selectTargets } from '../../sla/clocks/select-targets.ts';
import type { Ticket } from '../ticket.ts';

type Triaged = Pick<Ticket, 'severityId' | 'priority' | 'categoryId'>;

/** The targets of a ticket: those of its entitlement's policy, else of the first policy; for a metric without any, those of its severity. A ticket that nothing covers gets no target of an entitlement (platform O1). */
export function targetsFor({ policies }: Pick<Configuration, 'policies'>, ticket: Triaged, cover: Cover | null): Target[] {
  const all = [...policies];
  const policyId = cover?.policyId ?? null;
  const chosen = all.filter(([id], at) => (policyId === null ? at === 0 : id === policyId) || at === all.length - 1).map(([, version]) => version);
  const { severityId, priority, categoryId } = ticket;
  return selectTargets(chosen, { severityId, priority, categoryId, entitlement: cover?.type ?? null });
}

/** The versions of the calendars that the targets refer to. */
export function calendarsFor({ calendars }: Pick<Configuration, 'calendars'>, targets: readonly Target[]): SlaState['calendars'] {
  const ids = targets.flatMap(({ calendar }) => calendar ?? []);
  return Object.fromEntries(ids.map((id) => [id, calendars[id] ?? '']));
}

/** The targets of a ticket whose severity, priority or entitlement changed. */
export function newTargets(configuration: Configuration, ticket: Triaged, cover: Cover | null): Fact {
  const targets = targetsFor(configuration, ticket, cover);
  return { kind: 'TARGETS', targets, calendars: { ...calendarsFor(configuration, targets) } };
}
