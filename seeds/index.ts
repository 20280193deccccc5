import { hashPassword } from '../src/access/passwords/password.ts';
import type { Services } from '../src/core/context.ts';
import { Refusal } from '../src/core/refusal.ts';
import { isTaken } from '../src/provisioning/create-tenant.ts';
import { provisionTenant } from '../src/provisioning/provision-tenant.ts';
import type { TenantSeed } from '../src/provisioning/tenant-seed.ts';
import { clinic } from './clinic.ts';
import { crm } from './crm.ts';
import { erp } from './erp.ts';
import { platform } from './platform.ts';
import { servicedesk } from './servicedesk.ts';

export const tenants: readonly TenantSeed[] = [clinic, erp, servicedesk, crm, platform];

/** Leaves an existing tenant unchanged, even one that another process created meanwhile. */
export async function seed(services: Services, tenant: TenantSeed, password: string): Promise<'seeded' | 'exists already'> {
  if (await isTaken(services, tenant.slug)) return 'exists already';
  try {
    await provisionTenant(services, tenant, await hashPassword(password));
    return 'seeded';
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ALREADY_EXISTS') return 'exists already';
    throw error;
  }
}
