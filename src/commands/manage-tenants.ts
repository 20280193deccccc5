import type { Context, Services } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { StartupError } from '../core/startup-error.ts';
import { contextOfSystem } from '../core/system-context.ts';
import { transact } from '../core/transact.ts';
import { readRows } from '../database/tenancy.ts';
import { Principal } from '../people/principal.ts';
import { findTenantId } from '../tenants/find-tenant.ts';
import { settingsColumns } from '../tenants/settings-columns.ts';
import { Tenant } from '../tenants/tenant.ts';
import type { CommandIo } from './command-io.ts';
import { type JsonOption, printResult } from './print-result.ts';
import { withServices } from './with-services.ts';

type ListedTenant = { slug: string; name: string; locale: string; isTest: boolean; isSuspended: boolean };

const listed = `select slug, name, locale, is_test as "isTest", suspended_at is not null as "isSuspended" from tenant where tenant_id = $1`;

export async function listTenants(io: CommandIo, options: JsonOption): Promise<void> {
  await withServices(io, async ({ services }) => {
    const { rows: slugs } = await services.connections.query({ text: 'select tenant_id from tenant_slug order by slug' });
    const tenants: ListedTenant[] = [];
    for (const { tenant_id: id } of slugs) tenants.push(...(await readRows<ListedTenant>({ services, tenant: { id } }, { text: listed, values: [id] })));
    const text = tenants.map(({ slug, name, locale, isSuspended }) => [slug, name, locale, isSuspended ? 'suspended' : 'active'].join('\t')).join('\n');
    printResult(io, options, tenants, text);
  });
}

/** Within a second nobody of the desk can do anything, and its timers stop; nothing is lost. */
export function suspendTenant(io: CommandIo, slug: string, options: JsonOption): Promise<void> {
  return changeTenant(io, slug, options, 'suspended', (tenant, now) => Object.assign(tenant, { suspendedAt: tenant.suspendedAt ?? now }));
}

export function resumeTenant(io: CommandIo, slug: string, options: JsonOption): Promise<void> {
  return changeTenant(io, slug, options, 'resumed', (tenant) => Object.assign(tenant, { suspendedAt: null }));
}

export function renameTenant(io: CommandIo, slug: string, name: string, options: JsonOption): Promise<void> {
  return changeTenant(io, slug, options, 'renamed', (tenant) => Object.assign(tenant, { name }));
}

async function changeTenant(
  io: CommandIo,
  slug: string,
  options: JsonOption,
  what: 'suspended' | 'resumed' | 'renamed',
  apply: (tenant: Tenant, now: Date) => void,
): Promise<void> {
  await withServices(io, async ({ services }) => {
    const system = await contextOfAnyTenant(services, slug);
    await transact(system, async (ctx) => {
      const tenant = await ctx.em.findOneOrFail(Tenant, { tenantId: ctx.tenant.id });
      const before = tenant.name;
      apply(tenant, ctx.services.now());
      record(ctx, `tenant.${what}`, { audience: 'ADMINS', changes: what === 'renamed' ? [change('name', before, tenant.name)] : [] });
      return tenant;
    });
    printResult(io, options, { slug, what }, `The desk ${slug} is ${what}.`);
  });
}

/** Suspended ones too. */
async function contextOfAnyTenant(services: Services, slug: string): Promise<Context> {
  const id = (await findTenantId(services, slug)) ?? refuseSlug(slug);
  const text = `select ${settingsColumns} from tenant t where t.tenant_id = $1`;
  const [settings] = await readRows<Context['tenant']>({ services, tenant: { id } }, { text, values: [id] });
  const tenant = settings ?? refuseSlug(slug);
  const unknown = contextOfSystem(services, tenant, id);
  const { actor } = await transact(unknown, async ({ em }) => ({ actor: await em.findOneOrFail(Principal, { kind: 'SYSTEM' }) }));
  return contextOfSystem(services, tenant, actor.id);
}

function refuseSlug(slug: string): never {
  throw new StartupError(`There is no desk ${slug}.`);
}
