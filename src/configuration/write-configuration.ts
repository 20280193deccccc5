import type { Transaction } from '../core/transact.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { ConfigurationRow } from './configuration-row.ts';
import type { ConfigurationDocument } from './document.ts';
import { writeCalendars } from './write-calendars.ts';
import { writeItems } from './write-items.ts';
import { type ChangedPolicy, writePolicies } from './write-policies.ts';
import { writeSettings } from './write-settings.ts';
import { writeWorkflow } from './write-workflow.ts';

/** The changes that can affect open tickets. */
export interface ChangedTargets {
  calendars: string[];
  policies: ChangedPolicy[];
}

/** Writes the document, and makes every table equal to it. */
export async function writeConfiguration(ctx: Transaction, tenant: Tenant, document: ConfigurationDocument): Promise<ChangedTargets> {
  writeSettings(tenant, document);
  await writeItems(ctx, document);
  await writeWorkflow(ctx, document);
  const calendars = await writeCalendars(ctx, document);
  const policies = await writePolicies(ctx, document);
  const createdAt = ctx.now();
  ctx.em.create(ConfigurationRow, { tenantId: tenant.tenantId, number: tenant.configVersion, document, createdAt, createdById: await authorOf(ctx) });
  await ctx.em.flush();
  return { calendars, policies };
}

/** `null` while the tenant is being created and has no people. */
async function authorOf(ctx: Transaction): Promise<string | null> {
  const [found] = await ctx.query({ text: 'select from principal where tenant_id = $1 and id = $2', values: [ctx.tenant.id, ctx.actor.id] });
  return found?.affected ? ctx.actor.id : null;
}
