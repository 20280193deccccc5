import { LockMode } from '@mikro-orm/core';
import { calendarVersion, shelve } from '../calendars/shelf.ts';
import { type ConfigurationChange, changesBetween } from '../configuration/changes.ts';
import { checkDocument } from '../configuration/insist-on-document.ts';
import { laidOver } from '../configuration/laid-over.ts';
import { lostSteps } from '../configuration/lost-steps.ts';
import { calendarVersions, documentOf, policyVersions } from '../configuration/read-configuration.ts';
import { wantedOf } from '../configuration/request-recalculations.ts';
import type { ConfigurationFault } from '../configuration/why-not-configuration.ts';
import { writeConfiguration } from '../configuration/write-configuration.ts';
import type { Context } from '../platform/house.ts';
import { rehearse } from '../platform/rehearse.ts';
import type { Writing } from '../platform/transact.ts';
import { Tenant } from '../tenants/tenant.ts';
import type { Anew, Promised } from './anew.ts';
import { versionsOf } from './claim-recalculation.ts';
import type { Foreseen } from './foresee.ts';

export interface PlanConfiguration {
  document: unknown;
  applyToOpenTickets?: boolean | null;
}

export interface Plan {
  /** The version in force. */
  version: number;
  faults: ConfigurationFault[];
  changes: ConfigurationChange[];
  foreseen: Foreseen;
  /** By the key of a status, the steps that would no longer lead from it as before. */
  lost: ReadonlyMap<string, string[]>;
}

/** What a document would come to. It is written by the same code as ever, and taken back: so a plan cannot say otherwise than what would be. */
export function planConfiguration(ctx: Context, { document, applyToOpenTickets }: PlanConfiguration): Promise<Plan> {
  return rehearse(ctx, async (ctx) => {
    const tenant = await ctx.em.findOneOrFail(Tenant, { tenantId: ctx.tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const version = tenant.configVersion;
    const before = await documentOf(ctx, version);
    const { document: after, faults = [] } = await checkDocument(ctx, laidOver(before, document));
    const changes = before && after ? changesBetween(before, after) : [];
    if (!before || !after || changes.length === 0) return { version, faults, changes, foreseen: nothing(ctx), lost: new Map() };
    tenant.configVersion += 1;
    const anew = wantedOf(await writeConfiguration(ctx, tenant, after), applyToOpenTickets ?? false);
    return { version, faults, changes, foreseen: await foreseenOf(ctx, anew), lost: lostSteps(before, after) };
  });
}

function nothing(ctx: Writing): Foreseen {
  return { anew: [], promised: { policies: new Map(), calendars: {} }, calendars: calendarVersion, at: ctx.now().getTime() };
}

async function foreseenOf(ctx: Writing, { policies, calendars }: ReturnType<typeof wantedOf>): Promise<Foreseen> {
  const promised = { policies: await policyVersions(ctx), calendars: await calendarVersions(ctx) };
  const anew: Anew[] = [];
  for (const { id, versionId: version } of policies) anew.push({ kind: 'POLICY', id, version, versions: (await versionsOf(ctx, id, version)).versions });
  for (const id of calendars) anew.push({ kind: 'CALENDAR', id, version: promised.calendars[id] ?? '' });
  return { anew, promised, calendars: await kept(ctx, promised), at: ctx.now().getTime() };
}

/** Versions that will not be there to be read once all is taken back. */
async function kept(ctx: Writing, { calendars }: Promised): Promise<Foreseen['calendars']> {
  const versions = Object.values(calendars);
  await shelve(ctx, versions);
  const planned = new Map(versions.map((version) => [version, calendarVersion(version)]));
  return (version) => planned.get(version) ?? calendarVersion(version);
}
