import type { Client } from 'pg';
import { type TenantTable, tenantTables } from './tenant-tables.ts';

const rootTables = ['tenant', 'tenant_slug'];
const batch = 1_000;

interface Deletion {
  tenantId: string;
  stop: AbortSignal;
  /** Told how many rows each batch had. */
  count(rows: number): void;
}

/** Deletes the rows of a tenant in batches, each a transaction of its own. The tenant itself stays. */
export async function deleteTenantRows(owner: Client, deletion: Deletion): Promise<void> {
  const tables = await tenantTables(owner);
  for (const table of tables) if (!rootTables.includes(table.name)) await emptyTable(owner, table, deletion);
}

async function emptyTable(owner: Client, table: TenantTable, { tenantId, stop, count }: Deletion): Promise<void> {
  const [inBatches, whatIsLeft] = [batchOf(table), `delete from "${table.name}" where tenant_id = $1`];
  for (let hasMore = true; hasMore; ) {
    stop.throwIfAborted();
    const { rowCount } = await owner.query(inBatches, [tenantId]);
    count(rowCount ?? 0);
    hasMore = rowCount !== 0;
  }
  // Rows that refer to each other in a circle go together.
  count((await owner.query(whatIsLeft, [tenantId])).rowCount ?? 0);
}

/** Rows to which no other row of the table refers. */
function batchOf({ name, own }: TenantTable): string {
  const isFree = own.map(({ from, to }) => `and not exists (select from "${name}" o where o.tenant_id = $1 and o."${from}" = s."${to}" and o.ctid <> s.ctid)`);
  const next = `select s.ctid from "${name}" s where s.tenant_id = $1 ${isFree.join(' ')} limit ${batch}`;
  return `delete from "${name}" t where t.tenant_id = $1 and t.ctid = any(array(${next}))`;
}

/** Last the tenant itself, with its slug. */
export async function deleteTenantItself(owner: Client, tenantId: string): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query('delete from tenant where tenant_id = $1', [tenantId]);
    await owner.query('delete from tenant_slug where tenant_id = $1', [tenantId]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}
