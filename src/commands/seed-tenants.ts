import { seed, tenants } from '../../seeds/index.ts';
import { withYear } from '../../seeds/year.ts';
import { StartupError } from '../core/startup-error.ts';
import { openServices, type PreparedConfig } from '../services.ts';
import type { CommandIo } from './command-io.ts';
import { withServices } from './with-services.ts';

export async function seedTenants(io: CommandIo, slug: string | undefined): Promise<void> {
  const selected = tenants.filter((tenant) => !slug || tenant.slug === slug);
  if (selected.length === 0) throw new StartupError(`There is no desk ${slug}. Desks: ${tenants.map((tenant) => tenant.slug).join(', ')}.`);
  await withServices(io, async ({ services, config, stop }) => {
    for (const tenant of selected) if (!stop.aborted) io.print(`${tenant.slug}: ${await seed(services, withYear(tenant), config.demoPassword)}\n`);
  });
}

/** `serve` seeds the missing demonstration desks of the embedded server, in parallel because they share nothing. */
export async function seedMissing(config: PreparedConfig): Promise<void> {
  const { services, close } = await openServices(config);
  try {
    await Promise.all(tenants.map((tenant) => seed(services, withYear(tenant), config.demoPassword)));
  } finally {
    await close();
  }
}
