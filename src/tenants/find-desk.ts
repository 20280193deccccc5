import type { Desk, House } from '../platform/house.ts';
import { Tenant } from './tenant.ts';

/** The desk with this slug, or `null`; the lookup table stands before the wall. */
export async function findDeskBySlug(house: House, slug: string): Promise<Desk | null> {
  const { rows } = await house.pool.query('select tenant_id from tenant_slug where slug = $1', [slug]);
  return rows[0] ? findDesk(house, rows[0].tenant_id) : null;
}

/** `null` too for a suspended one: its doors are shut. */
export async function findDesk(house: House, id: string): Promise<Desk | null> {
  const em = house.orm.em.fork();
  em.setFilterParams('tenant', { tenantId: id });
  const tenant = await em.transactional(async (em) => {
    await em.execute('select set_tenant(?)', [id]);
    return em.findOne(Tenant, { tenantId: id });
  });
  if (!tenant || tenant.suspendedAt) return null;
  const { slug, codePrefix, locale, closurePolicy, onBehalfCreator } = tenant;
  return { id, slug, codePrefix, locale, closurePolicy, onBehalfCreator };
}
