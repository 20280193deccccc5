import type { Context, Services } from '../core/context.ts';
import { publishSlug } from './create-tenant.ts';
import { playTickets } from './play-tickets.ts';
import { type ProvisionedTenant, provisionPeople, unknown } from './provision-people.ts';
import type { TenantSeed } from './tenant-seed.ts';

/** Provisions a tenant from its seed, plays the stories of its tickets, and publishes its slug last. */
export async function provisionTenant(services: Services, tenant: TenantSeed, passwordHash: string): Promise<ProvisionedTenant> {
  const provisioned = await provisionPeople(services, tenant, passwordHash);
  if (tenant.tickets.length > 0) await playTickets(provisioned, tenant);
  await publishSlug(systemOf(provisioned));
  return provisioned;
}

function systemOf({ as }: ProvisionedTenant): Context {
  return as.system ?? unknown('person', 'system');
}
