import type { Context, Services, TenantSettings } from '../core/context.ts';
import { newId } from '../core/ids.ts';
import { refuse, refuseValue } from '../core/refusal.ts';
import { contextOfSystem } from '../core/system-context.ts';
import { transact } from '../core/transact.ts';
import { sqlState } from '../database/database-error.ts';
import { Principal } from '../people/principal.ts';
import { insertBuiltInRoles } from '../people/role.ts';
import { slugShape } from '../tenants/slug.ts';
import { Tenant } from '../tenants/tenant.ts';

export interface CreateTenant extends Omit<TenantSettings, 'id'> {
  name: string;
  timeZone: string;
  /** The time of a test tenant can be changed. */
  isTest: boolean;
}

/** Creates a tenant with its feed, ticket counter, built-in roles and system actor; it has no people and no statuses, and cannot be found before `publishSlug`. */
export async function createTenant(services: Services, input: CreateTenant): Promise<Context> {
  const { slug, codePrefix, locale, closurePolicy, onBehalfCreator, requiresSecondFactor } = input;
  const tenant = { id: newId(services.now()), slug, codePrefix, locale, closurePolicy, onBehalfCreator, requiresSecondFactor };
  const ctx = contextOfSystem(services, tenant, newId(services.now()));
  if (!slugShape.test(input.slug)) refuseValue(['slug'], 'slug');
  if (await isTaken(services, input.slug)) refuse('ALREADY_EXISTS', ['slug']);
  await transact(ctx, async (ctx) => {
    const at = ctx.now();
    const tenantId = ctx.tenant.id;
    ctx.em.create(Tenant, { ...input, tenantId, createdAt: at });
    await ctx.em.flush();
    ctx.defer(insertBuiltInRoles(tenantId));
    ctx.defer({ text: 'insert into feed (tenant_id) values ($1)', values: [tenantId] });
    ctx.defer({ text: 'insert into ticket_counter (tenant_id) values ($1)', values: [tenantId] });
    const { id, kind, name } = ctx.actor;
    return ctx.em.create(Principal, { tenantId, id, kind, name, followsOrganization: false, isActive: true, createdAt: at });
  });
  return ctx;
}

/** The last step of provisioning. A tenant whose provisioning failed has no slug, cannot be found, and can be created again. */
export async function publishSlug({ services, tenant }: Context): Promise<void> {
  const text = 'insert into tenant_slug (slug, tenant_id) values ($1, $2)';
  await services.connections.query({ text, values: [tenant.slug, tenant.id] }).catch((error: unknown) => {
    if (sqlState(error) === '23505') refuse('ALREADY_EXISTS', ['slug']);
    throw error;
  });
}

export async function isTaken(services: Services, slug: string): Promise<boolean> {
  const { affected } = await services.connections.query({ text: 'select from tenant_slug where slug = $1', values: [slug] });
  return affected !== 0;
}
