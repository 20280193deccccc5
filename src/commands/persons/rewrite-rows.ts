import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import { moveVersion } from '../../core/feed.ts';
import { VersionedChanges } from '../../core/versioned-changes.ts';
import type { TenantTable } from '../../database/tenant-catalog.ts';

export type Values = Record<string, unknown>;

export interface Rewriting {
  owner: Client;
  tenantId: string;
  stop: AbortSignal;
  table: Pick<TenantTable, 'name' | 'key' | 'columns'>;
  /** The columns that are read and perhaps written. */
  columns: readonly string[];
  /** Which rows are looked at, as a condition on `s`; its values come after the tenant, which is `$1`. */
  where: string;
  values: unknown[];
  /** What the columns are afterwards. */
  rewrite(row: Values): Values;
}

/** What searches find follows from these rows, and is made again with them. */
const indexed: Readonly<Record<string, string>> = {
  ticket: 'select index_tickets($1, array[$2::uuid], true)',
  message: 'select index_message($1, $2)',
};

/** Rewrites rows one by one, each in a transaction of its own, so that nobody waits long and whatever ends it leaves whole rows. Returns how many were changed. */
export async function rewriteRows(rewriting: Rewriting): Promise<number> {
  const { owner, tenantId, table, where, values, stop } = rewriting;
  const keys = table.key.map((name) => `s."${name}"::text as "${name}"`);
  const found = await owner.query<Values>(`select ${keys} from "${table.name}" s where s.tenant_id = $1 and (${where})`, [tenantId, ...values]);
  let rewritten = 0;
  for (const key of found.rows) {
    stop.throwIfAborted();
    if (await rewriteRow(rewriting, key)) rewritten += 1;
  }
  return rewritten;
}

async function rewriteRow({ owner, table, columns, rewrite }: Rewriting, key: Values): Promise<boolean> {
  const isRow = table.key.map((name, at) => `"${name}" = $${at + 1}::${typeOf(table, name)}`).join(' and ');
  const keyValues = table.key.map((name) => key[name]);
  await owner.query('begin');
  try {
    const { rows } = await owner.query<Values>(`select ${columns.map((name) => `"${name}"`)} from "${table.name}" where ${isRow} for update`, keyValues);
    const [row] = rows;
    const after = row ? rewrite(row) : {};
    const changed = columns.filter((name) => !isDeepStrictEqual(row?.[name], after[name]));
    if (row && changed.length > 0) {
      const sets = changed.map((name, at) => `"${name}" = $${table.key.length + at + 1}::${typeOf(table, name)}`);
      const written = changed.map((name) => (typeOf(table, name) === 'jsonb' && after[name] !== null ? JSON.stringify(after[name]) : after[name]));
      const text = `update "${table.name}" set ${sets} where ${isRow}`;
      await owner.query(text, [...keyValues, ...written]);
      const followUp = indexed[table.name];
      if (followUp) await owner.query(followUp, [key.tenant_id, key.id]);
      await forgetAnswers(owner, String(key.tenant_id), text);
    }
    await owner.query('commit');
    return row !== undefined && changed.length > 0;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

/** No server keeps an answer with what this statement has erased. */
async function forgetAnswers(owner: Client, tenantId: string, text: string): Promise<void> {
  const changes = new VersionedChanges();
  changes.note([{ text }]);
  for (const statement of moveVersion({ tenant: { id: tenantId } }, changes)) await owner.query(statement as { text: string });
}

function typeOf({ columns }: Rewriting['table'], name: string): string {
  return columns.find((column) => column.name === name)?.type ?? 'text';
}
