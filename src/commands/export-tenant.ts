import { migrations } from '../database/pending-migrations.ts';
import { findTenantId } from '../tenants/find-tenant.ts';
import type { CommandIo } from './command-io.ts';
import { inExport, toFile, writeRows } from './export-rows.ts';
import { refuseSlug } from './system-context-of.ts';
import { withServices } from './with-services.ts';

/** Everything of a desk, as it was at one moment; the catalog says which tables there are. */
export async function exportTenant(io: CommandIo, slug: string, path: string | undefined): Promise<void> {
  await withServices(io, async ({ services, config }) => {
    const id = (await findTenantId(services, slug)) ?? refuseSlug(slug);
    const manifest = { relevo: 'tenant export', format: 1, tenant: { id, slug }, at: services.now(), migration: migrations.at(-1) };
    const rows = await toFile(io, path, (write) =>
      inExport(config.databaseUrl, id, (given) => {
        const selections = given.tables.map((table) => ({ table, where: 'true' }));
        return writeRows(given, manifest, selections, [id], write);
      }),
    );
    if (path !== undefined) io.print(`Exported ${rows} rows of ${slug} to ${path}.\n`);
  });
}
