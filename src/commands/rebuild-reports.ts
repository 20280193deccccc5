import { StartupError } from '../core/startup-error.ts';
import { rebuildReports } from '../reports/fold-feed.ts';
import { findTenantId } from '../tenants/find-tenant.ts';
import type { CommandIo } from './command-io.ts';
import { type JsonOption, printResult } from './print-result.ts';
import { withServices } from './with-services.ts';

/** Reports stay as they are until the new ones are there. */
export async function rebuildReportsCommand(io: CommandIo, slug: string, options: JsonOption): Promise<void> {
  await withServices(io, async ({ services }) => {
    const tenantId = await findTenantId(services, slug);
    if (!tenantId) throw new StartupError(`There is no desk ${slug}.`);
    const events = await rebuildReports(services, tenantId);
    printResult(io, options, { slug, events }, `The reports of the desk ${slug} are made again, from ${events} events.`);
  });
}
