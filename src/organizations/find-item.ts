import type { Transaction } from '../core/transaction.ts';

export type ItemTable = 'queue' | 'calendar' | 'sla_policy';

/** The id of the item that has this key now; the policy of the severity times is internal and cannot be named. */
export async function itemIdByKey(ctx: Transaction, table: ItemTable, key: string): Promise<string | null> {
  const text = `select id from ${table} where tenant_id = $1 and key = $2 and retired_at is null and key <> 'severity_times'`;
  const [found] = await ctx.query({ name: `id of ${table}`, text, values: [ctx.tenant.id, key] });
  return found?.rows[0]?.id ?? null;
}

export async function keyOfItem(ctx: Transaction, table: ItemTable, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const text = `select key from ${table} where tenant_id = $1 and id = $2`;
  const [found] = await ctx.query({ name: `key of ${table}`, text, values: [ctx.tenant.id, id] });
  return found?.rows[0]?.key ?? null;
}
