import type { Client } from 'pg';

export type Row = Record<string, unknown>;

export interface Filling {
  tenantId: string;
  now: Date;
  items: Record<string, Row[]>;
}

export const hour = 3_600_000;

export function pick<One>(all: readonly One[] | undefined, index: number): One {
  if (!all?.length) throw new Error('There is nothing to pick from.');
  return all[index % all.length] as One;
}

export function ago(now: Date, hours: number): string {
  return new Date(now.getTime() - hours * hour).toISOString();
}

export async function insert(client: Client, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join();
  await client.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
}
