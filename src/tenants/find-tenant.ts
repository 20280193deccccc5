import type { Services, TenantSettings } from '../core/context.ts';
import { Tenant } from './tenant.ts';

/** The tenant with this slug, or `null`; the lookup table has no row-level security. */
export async function findTenantBySlug(services: Services, slug: string): Promise<TenantSettings | null> {
  const { rows } = await services.pool.query('select tenant_id from tenant_slug where slug = $1', [slug]);
  return rows[0] ? findTenant(services, rows[0].tenant_id) : null;
}

/** `null` for an unknown or suspended tenant. */
export async function findTenant(services: Services, id: string): Promise<TenantSettings | null> {
  const em = services.orm.em.fork();
  em.setFilterParams('tenant', { tenantId: id });
  const tenant = await em.transactional(async (em) => {
    await em.execute('select set_tenant(?)', [id]);
    return em.findOne(Tenant, { tenantId: id });
  });
  if (!tenant || tenant.suspendedAt) return null;
  const { slug, codePrefix, locale, closurePolicy, onBehalfCreator } = tenant;
  return { id, slug, codePrefix, locale, closurePolicy, onBehalfCreator };
}
