import type { Client } from 'pg';

/** Fills a table whose indexes, without those that are unique, are built at the end. */
export async function withoutIndexes(root: Client, table: string, fill: () => Promise<unknown>): Promise<void> {
  const { rows } = await root.query<{ indexdef: string; indexname: string }>(
    "select indexname, indexdef from pg_indexes where tablename = $1 and indexdef not like 'CREATE UNIQUE%'",
    [table],
  );
  for (const { indexname } of rows) await root.query(`drop index ${indexname}`);
  await fill();
  for (const { indexdef } of rows) await root.query(indexdef);
}
