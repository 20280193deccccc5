import { seed, tenants } from '../../seeds/index.ts';
import { StartupError } from '../core/startup-error.ts';
import type { TenantSeed } from '../provisioning/tenant-seed.ts';
import { openServices, type PreparedConfig } from '../services.ts';
import { withServices } from './with-services.ts';

export async function seedTenants(slug: string | undefined): Promise<void> {
  const wanted = tenants.filter((tenant) => !slug || tenant.slug === slug);
  if (wanted.length === 0) throw new StartupError(`There is no desk ${slug}: choose of ${tenants.map((tenant) => tenant.slug).join(', ')}.`);
  await withServices(async ({ services, config, stop }) => {
    for (const tenant of wanted) if (!stop.aborted) console.log(`${tenant.slug}: ${await seed(services, tenant, config.demoPassword)}`);
  });
}

/** What `serve` does on the embedded server: the demonstration desks that are not there; side by side, for they touch nothing in common. */
export async function seedMissing(config: PreparedConfig, wanted: readonly TenantSeed[]): Promise<void> {
  const { services, close } = await openServices(config);
  try {
    await Promise.all(wanted.map((tenant) => seed(services, tenant, config.demoPassword)));
  } finally {
    await close();
  }
}
