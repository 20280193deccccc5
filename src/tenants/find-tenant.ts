import type { Services, TenantSettings } from '../core/context.ts';
import { runInTenant } from '../database/tenancy.ts';
import { settingsColumns } from './settings-columns.ts';

/** The tenant with this slug, or `null`; the lookup table has no row-level security. */
export async function findTenantBySlug(services: Services, slug: string, answerBy?: number): Promise<TenantSettings | null> {
  const id = await findTenantId(services, slug, answerBy);
  return id === null ? null : findTenant(services, id, answerBy);
}

export async function findTenantId({ connections }: Services, slug: string, answerBy?: number): Promise<string | null> {
  const { rows } = await connections.query({ text: 'select tenant_id from tenant_slug where slug = $1', values: [slug] }, answerBy);
  return rows[0]?.tenant_id ?? null;
}

/** `null` for an unknown or suspended tenant. */
export async function findTenant(services: Services, id: string, answerBy?: number): Promise<TenantSettings | null> {
  const { rows } = await runInTenant({ services, tenant: { id }, answerBy }, { name: 'find_tenant', text: settings, values: [id] });
  return (rows[0] as TenantSettings | undefined) ?? null;
}

const settings = `
  select ${settingsColumns} from tenant t where t.tenant_id = $1 and t.suspended_at is null`;
