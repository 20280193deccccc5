import { systemContext } from '../access/authenticate.ts';
import type { Context, Services } from '../core/context.ts';
import { StartupError } from '../core/startup-error.ts';
import { findTenantBySlug } from '../tenants/find-tenant.ts';

/** Commands act as the tenant's system actor. */
export async function systemContextOf(services: Services, slug: string): Promise<Context> {
  const tenant = await findTenantBySlug(services, slug);
  const ctx = tenant && (await systemContext(services, tenant.id));
  if (!ctx) throw new StartupError(`There is no desk ${slug}.`);
  return ctx;
}
