import type { Configuration } from '../configuration/configuration.ts';
import { configurationNow } from '../configuration/current-configuration.ts';
import { calendarsInForce } from '../configuration/read-configuration.ts';
import type { Transaction } from '../core/transaction.ts';
import type { PolicyVersion } from '../sla/clocks/select-targets.ts';
import type { SlaRules, TargetChange } from './target-change.ts';

/** A recalculation that a worker has claimed: the change of targets, the rules in force, and the tickets that are next. */
export interface Claimed {
  id: string;
  targetChange: TargetChange;
  slaRules: SlaRules;
  next: string[];
}

/**
 * One after the other, the oldest first, so that a newer policy is not overtaken by an older one. Of one change the policies come first: their
 * targets bring the new calendars along, so that each ticket changes once. One that another worker has claimed is left to that worker.
 * `case`, not `coalesce`: behind row-level security PostgreSQL takes that for leaky and does not look it up in the index.
 */
const oldest = `
  select r.id, r.policy_id as "policyId", r.policy_version_id as "versionId", r.calendar_id as "calendarId", r.is_extension as "isExtension", r.organization_id as "organizationId",
  case when r.organization_id is null then array(select t.id from ticket t where t.tenant_id = $1 and t.closed_at is null
      and t.id > case when r.after_ticket_id is null then '00000000-0000-0000-0000-000000000000' else r.after_ticket_id end
    order by t.id limit $2)
  else array(select t.id from ticket t where t.tenant_id = $1 and t.closed_at is null and t.organization_id = r.organization_id
      and t.id > case when r.after_ticket_id is null then '00000000-0000-0000-0000-000000000000' else r.after_ticket_id end
    order by t.id limit $2) end as next
  from recalculation r
  where r.tenant_id = $1 and r.finished_at is null and r.id = (select o.id from recalculation o where o.tenant_id = $1 and o.finished_at is null
    order by o.requested_at, o.calendar_id nulls first, o.id limit 1)
  for update of r skip locked`;

/** `null` where there is nothing to do, or another worker does it. */
export async function claimRecalculation(ctx: Transaction, size: number): Promise<Claimed | null> {
  const [claimed] = await ctx.query({ name: 'claim_recalculation', text: oldest, values: [ctx.tenant.id, size] });
  const [row] = claimed?.rows ?? [];
  if (!row) return null;
  const { id, policyId, versionId, calendarId, organizationId, isExtension, next } = row;
  const configuration = await configurationNow(ctx);
  if (organizationId) return { id, next, slaRules: configuration, targetChange: { kind: 'ORGANIZATION', id: organizationId } };
  if (calendarId) {
    // An extension made no version of the configuration, so the cached one may not know it.
    const slaRules = isExtension ? { ...configuration, ...(await calendarsInForce(ctx)) } : configuration;
    return { id, next, slaRules, targetChange: { kind: 'CALENDAR', id: calendarId, version: slaRules.calendars[calendarId] ?? '', isExtension } };
  }
  const { versions, pinned } = await versionsOf(ctx, policyId, versionId);
  const targetChange: TargetChange = { kind: 'POLICY', id: policyId, version: versionId, versions };
  // A policy that was removed meanwhile has a recalculation of its own.
  if (pinned && !configuration.policies.has(policyId)) return { id, next: [], slaRules: configuration, targetChange };
  return { id, next, targetChange, slaRules: pinned ? rulesWith(configuration, policyId, pinned) : configuration };
}

function rulesWith({ calendars, calendarVersions, policies }: Configuration, policyId: string, pinned: PolicyVersion): SlaRules {
  return { calendars, calendarVersions, policies: new Map(policies).set(policyId, pinned) };
}

const ofPolicy = `select v.id, case when v.id = $3 then v.definition end as definition from sla_policy_version v where v.tenant_id = $1 and v.policy_id = $2`;

/** All versions of a policy, and the one that was in force when the recalculation was requested, whatever was saved since. */
export async function versionsOf(
  ctx: Transaction,
  policyId: string,
  versionId: string | null,
): Promise<{ versions: Set<string>; pinned: PolicyVersion | null }> {
  const [read] = await ctx.query({ name: 'versions_of_policy', text: ofPolicy, values: [ctx.tenant.id, policyId, versionId] });
  const rows = read?.rows ?? [];
  const found = rows.find(({ id }) => id === versionId);
  return { versions: new Set(rows.map(({ id }) => id)), pinned: found ? { id: found.id, rules: found.definition.rules } : null };
}
