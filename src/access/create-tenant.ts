import { Principal } from '../people/principal.ts';
import { permissionsOf } from '../platform/actor.ts';
import { type Context, type Desk, type House, timeAt } from '../platform/house.ts';
import { newId } from '../platform/ids.ts';
import { refuse } from '../platform/refusal.ts';
import { sqlState } from '../platform/tenancy.ts';
import { transact } from '../platform/transact.ts';
import { slugShape } from '../tenants/slug.ts';
import { Tenant } from '../tenants/tenant.ts';

export interface CreateTenant extends Omit<Desk, 'id'> {
  name: string;
  timeZone: string;
  /** Its clock can be moved. */
  isTest: boolean;
}

/** A new desk with its feed, its counter and the principal its clock acts as; it has no statuses and no people yet, and nobody finds it before `openDoor`. */
export async function createTenant(house: House, input: CreateTenant): Promise<Context> {
  const ctx = systemContext(house, { id: newId(house.now()), ...input });
  if (!slugShape.test(input.slug)) refuse('INVALID', ['slug']);
  if (await isTaken(house, input.slug)) refuse('ALREADY_EXISTS', ['slug']);
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
export async function openDoor({ house, tenant }: Context): Promise<void> {
  await house.pool.query('insert into tenant_slug (slug, tenant_id) values ($1, $2)', [tenant.slug, tenant.id]).catch((error: unknown) => {
    if (sqlState(error) === '23505') refuse('ALREADY_EXISTS', ['slug']);
    throw error;
  });
}

export async function isTaken(house: House, slug: string): Promise<boolean> {
  const { rowCount } = await house.pool.query('select from tenant_slug where slug = $1', [slug]);
  return rowCount !== 0;
}

function systemContext(house: House, { id, slug, codePrefix, locale, closurePolicy, onBehalfCreator }: Desk): Context {
  const tenant = { id, slug, codePrefix, locale, closurePolicy, onBehalfCreator };
  const actor = {
    kind: 'SYSTEM',
    id: newId(house.now()),
    name: 'Relevo',
    role: null,
    permissions: permissionsOf.SYSTEM,
    organizationId: null,
    followsOrganization: false,
  } as const;
  return { house, tenant, actor, locale, requestId: 'system', now: () => timeAt(house, id) };
}
