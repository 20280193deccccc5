import type { Client } from 'pg';

/**
 * Stores a table's rows in no order, as desks have them after years of changes. Where rows lie in the order of a list, PostgreSQL takes its index for nearly
 * free to follow, and chooses it in cases where it would sort the rows of a real desk.
 */
export async function storeInAnyOrder(root: Client, table: string): Promise<void> {
  await root.query(`create index in_any_order on ${table} (md5(id::text))`);
  await root.query(`cluster ${table} using in_any_order`);
  await root.query('drop index in_any_order');
  await root.query(`vacuum analyze ${table}`);
}
