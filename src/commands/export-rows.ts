import { closeSync, fchmodSync, fstatSync, openSync, writeFileSync } from 'node:fs';
import type { Client } from 'pg';
import { StartupError } from '../core/startup-error.ts';
import { connectTo } from '../database/connect.ts';
import { unreachable } from '../database/database.ts';
import { type TenantTable, tenantCatalog } from '../database/tenant-catalog.ts';
import type { CommandIo } from './command-io.ts';

/** Rows of one table; the values of the condition begin with the tenant. */
export interface Selection {
  table: TenantTable;
  where: string;
}

export interface Export {
  client: Client;
  tables: TenantTable[];
}

/** Long texts make long rows, so few are held at once. */
const rowsAtOnce = 100;

/** With what these hold somebody could sign in, or try to; nobody needs them elsewhere. */
const secrets = new Set(['password.hash', 'second_factor.sealed_secret', 'second_factor.recovery_hashes', 'tenant_key.wrapped_key', 'secret.sealed_value']);

/** Runs on one snapshot of the database, as the role that serves, which sees this tenant only. No time limit of a request holds for it. */
export async function inExport<Answer>(databaseUrl: string, tenantId: string, work: (given: Export) => Promise<Answer>): Promise<Answer> {
  const client = await connectTo(databaseUrl, { connectionTimeoutMillis: 8_000 }).catch(unreachable);
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('select set_tenant($1)', [tenantId]);
    await client.query("set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local timezone = 'UTC'");
    return await work({ client, tables: await tenantCatalog(client) });
  } finally {
    await client.end();
  }
}

/** JSON Lines: first what the file holds, then one row a line, last how many there were. A file without the last line is not whole. */
export async function writeRows({ client }: Export, manifest: object, selections: readonly Selection[], values: unknown[], write: Write): Promise<number> {
  const tables = Object.fromEntries(selections.map(({ table }) => [table.name, { key: table.key, ...columnsOf(table) }]));
  write(`${JSON.stringify({ ...manifest, tables })}\n`);
  const rows: Record<string, number> = {};
  for (const selection of selections) rows[selection.table.name] = await writeTable(client, selection, values, write);
  write(`${JSON.stringify({ end: true, rows })}\n`);
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

type Write = (text: string) => void;

async function writeTable(client: Client, { table, where }: Selection, values: unknown[], write: Write): Promise<number> {
  const { columns } = columnsOf(table);
  const select = `select ${columns.map((name) => `s."${name}"`)} from "${table.name}" s where s.tenant_id = $1 and (${where}) order by ${table.key.map((name) => `s."${name}"`)}`;
  await client.query(`declare exported no scroll cursor for select row_to_json(r)::text as row from (${select}) r`, values);
  let count = 0;
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${rowsAtOnce} from exported`);
    if (rows.length === 0) break;
    write(rows.map(({ row }) => `{"table":${JSON.stringify(table.name)},"row":${row}}\n`).join(''));
    count += rows.length;
  }
  await client.query('close exported');
  return count;
}

/** What follows from other columns is left out, like hashes and sealed secrets. */
function columnsOf({ name, columns }: TenantTable): { columns: string[]; leftOut: string[] } {
  const isLeftOut = (column: TenantTable['columns'][number]) => column.isGenerated || column.type === 'bytea' || secrets.has(`${name}.${column.name}`);
  return { columns: columns.filter((one) => !isLeftOut(one)).map((one) => one.name), leftOut: columns.filter(isLeftOut).map((one) => one.name) };
}

/** Writes into the file, which only its owner may read, or prints. */
export async function toFile<Answer>(io: CommandIo, path: string | undefined, work: (write: Write) => Promise<Answer>): Promise<Answer> {
  if (path === undefined) return work(io.print);
  const file = openFile(path);
  try {
    return await work((text) => writeTo(file, path, text));
  } finally {
    closeSync(file);
  }
}

/** A file that was there before may have been one that others read. */
function openFile(path: string): number {
  try {
    const file = openSync(path, 'w', 0o600);
    if (fstatSync(file).isFile()) fchmodSync(file, 0o600);
    return file;
  } catch (error) {
    return notWritten(path, error);
  }
}

/** All of it: what writes once may write a part where the disk is nearly full. */
function writeTo(file: number, path: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    notWritten(path, error);
  }
}

function notWritten(path: string, cause: unknown): never {
  throw new StartupError(`${path} cannot be written: ${(cause as Error).message}`, { cause });
}
