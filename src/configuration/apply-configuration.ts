import { LockMode } from '@mikro-orm/core';
import { record } from '../platform/feed.ts';
import type { Context } from '../platform/house.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { Tenant } from '../tenants/tenant.ts';
import { type ConfigurationChange, changesBetween } from './changes.ts';
import { ConfigurationRow } from './configuration-row.ts';
import type { ConfigurationDocument, Section } from './document.ts';
import { insistOnDocument } from './insist-on-document.ts';
import { readDocument } from './read-configuration.ts';
import { requestRecalculations } from './request-recalculations.ts';
import { writeCalendars } from './write-calendars.ts';
import { writeDesk } from './write-desk.ts';
import { writePolicies } from './write-policies.ts';
import { writeThings } from './write-things.ts';
import { writeWorkflow } from './write-workflow.ts';

export interface ApplyConfiguration {
  /** Sections that are left out stay as they are; one that is there is whole. */
  document: unknown;
  expectedVersion?: number | null;
  /** Open tickets go under changed policies, too (rule 15). */
  applyToOpenTickets?: boolean | null;
}

export interface Applied {
  id: string;
  version: number;
  changes: ConfigurationChange[];
}

/** The desk is what the document says, from one version to the next, or stays as it was (rule 24: ask for a preview first). */
export function applyConfiguration(ctx: Context, input: ApplyConfiguration): Promise<Applied> {
  return transact(ctx, async (ctx) => {
    const tenant = await ctx.em.findOneOrFail(Tenant, { tenantId: ctx.tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const version = tenant.configVersion;
    if (input.expectedVersion != null && input.expectedVersion !== version) refuse('CONFLICT', ['input', 'expectedVersion'], { version });
    const before = await documentOf(ctx, version);
    const after = await insistOnDocument(ctx, before, input.document);
    const changes = changesBetween(before, after);
    if (changes.length === 0) return { id: ctx.tenant.id, version, changes };
    if (before) tenant.configVersion += 1;
    const { calendars, policies } = await write(ctx, tenant, after);
    await requestRecalculations(ctx, calendars, input.applyToOpenTickets ? policies : []);
    if (before) for (const change of changes) recordChange(ctx, change);
    return { id: ctx.tenant.id, version: tenant.configVersion, changes };
  });
}

async function documentOf(ctx: Writing, version: number): Promise<ConfigurationDocument | null> {
  const isThere = (await ctx.em.count(ConfigurationRow, { tenantId: ctx.tenant.id, number: version })) > 0;
  return isThere ? readDocument(ctx, version) : null;
}

/** Gives the ids of the calendars and policies that open tickets could go under anew. */
async function write(ctx: Writing, tenant: Tenant, document: ConfigurationDocument): Promise<{ calendars: string[]; policies: string[] }> {
  writeDesk(tenant, document);
  await writeThings(ctx, document);
  await writeWorkflow(ctx, document);
  const calendars = await writeCalendars(ctx, document);
  const policies = await writePolicies(ctx, document);
  const createdAt = ctx.now();
  ctx.em.create(ConfigurationRow, { tenantId: tenant.tenantId, number: tenant.configVersion, document, createdAt, createdById: await authorOf(ctx) });
  return { calendars, policies };
}

/** While a desk is made, nobody is there yet. */
async function authorOf(ctx: Writing): Promise<string | null> {
  const [found] = await ctx.query({ text: 'select from principal where tenant_id = $1 and id = $2', values: [ctx.tenant.id, ctx.actor.id] });
  return found?.affected ? ctx.actor.id : null;
}

const nouns: Record<Section, string> = {
  desk: 'desk',
  calendars: 'calendar',
  statuses: 'status',
  transitions: 'transition',
  severities: 'severity',
  categories: 'category',
  qualifications: 'qualification',
  queues: 'queue',
  priorityMatrix: 'priority_matrix',
  fields: 'field',
  checklist: 'checklist_item',
  templates: 'template',
  policies: 'policy',
};

function recordChange(ctx: Writing, { section, key, kind, before, after }: ConfigurationChange): void {
  record(ctx, `${nouns[section]}.${kind.toLowerCase()}`, { audience: 'ADMINS', changes: [{ field: key, before, after }] });
}
