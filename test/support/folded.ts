import { foldFeeds } from '../../src/reports/fold-feed.ts';
import type { TestTenant } from './a-tenant.ts';
import { theServices } from './app.ts';
import { inTenant } from './database.ts';

const behind = 'select from feed f left join report_position p on p.tenant_id = f.tenant_id where f.seq > coalesce(p.seq, 0)';

/** What the worker does, until all events of the tenant are in its reports: a test beside this one may be at it. */
export async function folded({ system }: Pick<TestTenant, 'system'>): Promise<void> {
  do await foldFeeds(theServices(), new AbortController().signal);
  while ((await inTenant(system, (client) => client.query(behind))).rowCount !== 0);
}
