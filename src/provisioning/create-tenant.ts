import { type Context, type Services, type TenantSettings, tenantTime } from '../core/context.ts';
import { newId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { sqlState } from '../database/tenancy.ts';
import { Principal } from '../people/principal.ts';
import { permissionsOf } from '../people/roles.ts';
import { slugShape } from '../tenants/slug.ts';
import { Tenant } from '../tenants/tenant.ts';

export interface CreateTenant extends Omit<TenantSettings, 'id'> {
  name: string;
  timeZone: string;
  /** Its clock can be moved. */
  isTest: boolean;
}

/** A new desk with its feed, its counter and the principal its clock acts as; it has no statuses and no people yet, and nobody finds it before `openDoor`. */
export async function createTenant(services: Services, input: CreateTenant): Promise<Context> {
  const ctx = systemContext(services, { id: newId(services.now()), ...input });
  if (!slugShape.test(input.slug)) refuse('INVALID', ['slug']);
  if (await isTaken(services, input.slug)) refuse('ALREADY_EXISTS', ['slug']);
  await transact(ctx, async (ctx) => {
    const at = ctx.now();
    const tenantId = ctx.tenant.id;
    ctx.em.create(Tenant, { ...input, tenantId, createdAt: at });
    await ctx.em.flush();
    await ctx.em.execute('insert into feed (tenant_id) values (?)', [tenantId]);
    await ctx.em.execute('insert into ticket_counter (tenant_id) values (?)', [tenantId]);
    const { id, kind, name } = ctx.actor;
    return ctx.em.create(Principal, { tenantId, id, kind, name, followsOrganization: false, isActive: true, createdAt: at });
  });
  return ctx;
}

/** The last step: a desk whose making was cut short has no slug, stays unseen, and can be made again. */
export async function publishSlug({ services, tenant }: Context): Promise<void> {
  await services.pool.query('insert into tenant_slug (slug, tenant_id) values ($1, $2)', [tenant.slug, tenant.id]).catch((error: unknown) => {
    if (sqlState(error) === '23505') refuse('ALREADY_EXISTS', ['slug']);
    throw error;
  });
}

export async function isTaken(services: Services, slug: string): Promise<boolean> {
  const { rowCount } = await services.pool.query('select from tenant_slug where slug = $1', [slug]);
  return rowCount !== 0;
}

function systemContext(services: Services, { id, slug, codePrefix, locale, closurePolicy, onBehalfCreator }: TenantSettings): Context {
  const tenant = { id, slug, codePrefix, locale, closurePolicy, onBehalfCreator };
  const actor = {
    kind: 'SYSTEM',
    id: newId(services.now()),
    name: 'Relevo',
    role: null,
    permissions: permissionsOf('SYSTEM'),
    organizationId: null,
    followsOrganization: false,
  } as const;
  return { services, tenant, actor, locale, requestId: 'system', now: () => tenantTime(services, id) };
}
