import { saveSettings } from '../configuration/change-item.ts';
import type { Context, Services } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { transact } from '../core/transact.ts';
import { readRows } from '../database/tenancy.ts';
import { Tenant } from '../tenants/tenant.ts';
import type { CommandIo } from './command-io.ts';
import { type JsonOption, printResult } from './print-result.ts';
import { contextOfAnyTenant, isBeingDeleted } from './system-context-of.ts';
import { withServices } from './with-services.ts';

type ListedTenant = { slug: string; name: string; locale: string; isTest: boolean; isSuspended: boolean; isBeingDeleted: boolean };

const listed = `select slug, name, locale, is_test as "isTest", suspended_at is not null as "isSuspended", deletion_began_at is not null as "isBeingDeleted"
  from tenant where tenant_id = $1`;

export async function listTenants(io: CommandIo, options: JsonOption): Promise<void> {
  await withServices(io, async ({ services }) => {
    const { rows: slugs } = await services.connections.query({ text: 'select tenant_id from tenant_slug order by slug' });
    const tenants: ListedTenant[] = [];
    for (const { tenant_id: id } of slugs) tenants.push(...(await readRows<ListedTenant>({ services, tenant: { id } }, { text: listed, values: [id] })));
    const text = tenants.map((tenant) => [tenant.slug, tenant.name, tenant.locale, stateOf(tenant)].join('\t')).join('\n');
    printResult(io, options, tenants, text);
  });
}

function stateOf({ isSuspended, isBeingDeleted }: ListedTenant): string {
  if (isBeingDeleted) return 'being deleted';
  return isSuspended ? 'suspended' : 'active';
}

/** Within a second nobody of the desk can do anything, and its timers stop; nothing is lost. */
export function suspendTenant(io: CommandIo, slug: string, options: JsonOption): Promise<void> {
  return changeTenant(io, slug, options, 'suspended', (tenant, now) => Object.assign(tenant, { suspendedAt: tenant.suspendedAt ?? now }));
}

export function resumeTenant(io: CommandIo, slug: string, options: JsonOption): Promise<void> {
  return changeTenant(io, slug, options, 'resumed', (tenant) => Object.assign(tenant, { suspendedAt: null }));
}

/** The name is a setting of the configuration; kept beside it, the next change of the configuration would set it back. */
export async function renameTenant(io: CommandIo, slug: string, name: string, options: JsonOption): Promise<void> {
  await withServices(io, async ({ services }) => {
    const { version } = await saveSettings(await contextOfAnyTenant(services, slug), {}, { name });
    const text = `The desk ${slug} is renamed. The name is part of its configuration, now at version ${version}: change it in your file too.`;
    printResult(io, options, { slug, what: 'renamed', version }, text);
  });
}

/** Older events are removed, except those of open tickets; `null` keeps them for ever. */
export function keepEvents(io: CommandIo, slug: string, days: number | null, options: JsonOption): Promise<void> {
  const text = days === null ? `The desk ${slug} keeps its events for ever.` : `The desk ${slug} keeps its events for ${days} days.`;
  return changeTenant(io, slug, options, 'events_kept', (tenant) => Object.assign(tenant, { keepsEventsDays: days }), { days, text });
}

type TenantChange = 'suspended' | 'resumed' | 'events_kept';

async function changeTenant(
  io: CommandIo,
  slug: string,
  options: JsonOption,
  what: TenantChange,
  apply: (tenant: Tenant, now: Date) => void,
  { text = `The desk ${slug} is ${what}.`, ...more }: { text?: string; days?: number | null } = {},
): Promise<void> {
  await withServices(io, async ({ services }) => {
    await applyTo(await contextOfAnyTenant(services, slug), what, apply);
    printResult(io, options, { slug, what, ...more }, text);
  });
}

function applyTo(system: Context, what: TenantChange, apply: (tenant: Tenant, now: Date) => void): Promise<Tenant> {
  return transact(system, async (ctx) => {
    const tenant = await ctx.em.findOneOrFail(Tenant, { tenantId: ctx.tenant.id });
    const before = tenant.keepsEventsDays ?? null;
    apply(tenant, ctx.services.now());
    const after = tenant.keepsEventsDays ?? null;
    record(ctx, `tenant.${what}`, { audience: 'ADMINS', changes: before === after ? [] : [change('keepsEventsDays', before, after)] });
    return tenant;
  });
}

/** Suspends the desk for good. Where the deletion has begun before, nothing is left to do. */
export async function beginDeletion(services: Services, slug: string, id: string): Promise<void> {
  if (await isBeingDeleted(services, id)) return;
  await applyTo(await contextOfAnyTenant(services, slug), 'suspended', (tenant, now) => {
    Object.assign(tenant, { suspendedAt: tenant.suspendedAt ?? now, deletionBeganAt: now });
  });
}
