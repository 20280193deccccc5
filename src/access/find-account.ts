import type { Services, TenantSettings } from '../core/context.ts';
import { runInTenant } from '../database/tenancy.ts';
import { findTenantId } from '../tenants/find-tenant.ts';
import { settingsObject } from '../tenants/settings-columns.ts';

/** A person's account at a tenant that is not suspended. */
export interface Account {
  tenant: TenantSettings;
  principalId: string;
  isActive: boolean;
  /** `null` without a password. */
  hash: string | null;
  /** As the database writes it. */
  passwordChangedAt: string | null;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** `null` for an unknown desk or account. It takes the same two statements whatever exists, so that the time does not tell. */
export async function findAccount({ services, answerBy }: { services: Services; answerBy: number }, slug: string, email: string): Promise<Account | null> {
  const tenantId = (await findTenantId(services, slug, answerBy)) ?? nobody;
  const { rows } = await runInTenant(
    { services, tenant: { id: tenantId }, answerBy },
    { name: 'find_account', text: account, values: [tenantId, email.toLowerCase()] },
  );
  return (rows[0] as Account | undefined) ?? null;
}

const account = `
  select ${settingsObject} as tenant, p.id as "principalId", p.is_active as "isActive", w.hash, w.changed_at as "passwordChangedAt"
  from tenant t join principal p on p.tenant_id = t.tenant_id left join password w on w.tenant_id = p.tenant_id and w.id = p.id
  where t.tenant_id = $1 and t.suspended_at is null and p.email = $2 and p.kind = 'USER'`;
