import type { Client } from 'pg';
import { tenantTables } from '../../src/database/tenant-tables.ts';
import type { TestTenant } from '../support/a-tenant.ts';

/** The tables that hold rows of the tenant. */
export async function tablesWith(database: Client, { system }: Pick<TestTenant, 'system'>): Promise<string[]> {
  const tables = (await tenantTables(database)).map(({ name }) => name);
  const each = tables.map((name) => `select '${name}' as name where exists (select from "${name}" where tenant_id = $1)`);
  const { rows } = await database.query<{ name: string }>(each.join(' union all '), [system.tenant.id]);
  return rows.map(({ name }) => name).sort();
}
