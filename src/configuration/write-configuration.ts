import type { Transaction } from '../core/transaction.ts';
import { returningUntil } from '../people/principal.ts';
import { ConfigurationRow } from './configuration-row.ts';
import type { ConfigurationDocument } from './document.ts';
import { writeSupportAddresses } from './support-addresses.ts';
import { writeCalendars } from './write-calendars.ts';
import { type LostSight, writeItems } from './write-items.ts';
import { type ChangedPolicy, writePolicies } from './write-policies.ts';
import { writeRoles } from './write-roles.ts';
import { writeWorkflow } from './write-workflow.ts';

/** The changes that can affect open tickets. */
export interface ChangedTargets {
  calendars: string[];
  policies: ChangedPolicy[];
}

/** Makes the tables of all items equal to the document. */
export async function writeConfiguration(ctx: Transaction, document: ConfigurationDocument): Promise<ChangedTargets> {
  const lostSight = await writeItems(ctx, document);
  await writeWorkflow(ctx, document);
  const calendars = await writeCalendars(ctx, document);
  const policies = await writePolicies(ctx, document);
  await ctx.em.flush();
  await writeRoles(ctx, document);
  await writeSupportAddresses(ctx, document);
  await returnTicketsOf(ctx, lostSight);
  return { calendars, policies };
}

/** A worker gives back what they can work on no more. Nothing is sent where nobody lost anything. */
async function returnTicketsOf(ctx: Transaction, people: LostSight): Promise<void> {
  if (people?.length === 0) return;
  const text = `update principal set returns_tickets_until = $2 where tenant_id = $1 and is_agent and is_active and ($3::uuid[] is null or id = any($3))`;
  await ctx.query({ name: 'return_tickets_of', text, values: [ctx.tenant.id, returningUntil(ctx.services.now()), people] });
}

/** Stores the document as a version of the configuration. */
export async function writeVersion(ctx: Transaction, number: number, document: ConfigurationDocument): Promise<void> {
  ctx.em.create(ConfigurationRow, { tenantId: ctx.tenant.id, number, document, createdAt: ctx.now(), createdById: await authorOf(ctx) });
}

/** `null` while the tenant is being created and has no people. */
async function authorOf(ctx: Transaction): Promise<string | null> {
  const [found] = await ctx.query({ text: 'select from principal where tenant_id = $1 and id = $2', values: [ctx.tenant.id, ctx.actor.id] });
  return found?.affected ? ctx.actor.id : null;
}
