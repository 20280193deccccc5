import { type ConfigurationChange, changesBetween } from '../configuration/changes.ts';
import type { ConfigurationFault } from '../configuration/configuration-fault.ts';
import { checkDocument } from '../configuration/insist-on-document.ts';
import { lostTransitions } from '../configuration/lost-transitions.ts';
import { mergePatch } from '../configuration/merge-patch.ts';
import { calendarsInForce, documentOf, policyVersions } from '../configuration/read-configuration.ts';
import { appliedChanges } from '../configuration/request-recalculations.ts';
import { unreachableTimes } from '../configuration/unreachable-times.ts';
import { writeConfiguration } from '../configuration/write-configuration.ts';
import type { Context } from '../core/context.ts';
import { dryRun } from '../core/dry-run.ts';
import type { Transaction } from '../core/transaction.ts';
import { Tenant } from '../tenants/tenant.ts';
import { versionsOf } from './claim-recalculation.ts';
import type { PlannedTargets } from './preview-deadlines.ts';
import type { TargetChange } from './target-change.ts';

export interface PlanConfiguration {
  document: unknown;
  applyToOpenTickets?: boolean | null;
}

export interface Plan {
  /** The version in force. */
  version: number;
  faults: ConfigurationFault[];
  changes: ConfigurationChange[];
  planned: PlannedTargets;
  /** Times that may be saved, but would never be due. */
  warnings: ConfigurationFault[];
  /** By the key of a status, the statuses to which a transition would no longer lead from it as before. */
  lostTransitions: ReadonlyMap<string, string[]>;
}

/** The changes that a document would make. Its items are written as when it is applied and then rolled back, so that plan and application cannot differ; the tenant is not locked. */
export function planConfiguration(ctx: Context, { document, applyToOpenTickets }: PlanConfiguration): Promise<Plan> {
  return dryRun(ctx, async (ctx) => {
    const tenant = await ctx.em.findOneOrFail(Tenant, { tenantId: ctx.tenant.id });
    const version = tenant.configVersion;
    const before = await documentOf(ctx, version);
    const { document: after, faults = [] } = await checkDocument(ctx, mergePatch(before, document));
    const changes = before && after ? changesBetween(before, after) : [];
    const warnings = after ? unreachableTimes(after, ctx.now()) : [];
    if (!before || !after || changes.length === 0) return { version, faults, changes, warnings, planned: noTargets(ctx), lostTransitions: new Map() };
    const targetChanges = appliedChanges(await writeConfiguration(ctx, after), applyToOpenTickets ?? false);
    return { version, faults, changes, warnings, planned: await plannedTargets(ctx, targetChanges), lostTransitions: lostTransitions(before, after) };
  });
}

function noTargets(ctx: Transaction): PlannedTargets {
  return { targetChanges: [], slaRules: { policies: new Map(), calendars: {}, calendarVersions: new Map() }, at: ctx.now().getTime() };
}

async function plannedTargets(ctx: Transaction, { policies, calendars }: ReturnType<typeof appliedChanges>): Promise<PlannedTargets> {
  const slaRules = { policies: await policyVersions(ctx), ...(await calendarsInForce(ctx)) };
  const targetChanges: TargetChange[] = [];
  for (const { id, versionId: version } of policies)
    targetChanges.push({ kind: 'POLICY', id, version, versions: (await versionsOf(ctx, id, version)).versions });
  for (const id of calendars) targetChanges.push({ kind: 'CALENDAR', id, version: slaRules.calendars[id] ?? '' });
  return { targetChanges, slaRules, at: ctx.now().getTime() };
}
