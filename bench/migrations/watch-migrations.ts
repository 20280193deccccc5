import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** No reader or writer may wait longer for a lock that a migration holds. */
export const mostWaitMs = 2_000;
/** A table of fewer rows may be rewritten. */
const bigRows = 1_000;

export interface Watched {
  applied: string[];
  /** The longest that a reader or a writer waited, and for which table. */
  longestWait: { ms: number; table: string };
  /** Big tables that lie in other files than before. */
  rewritten: string[];
}

/** Applies migrations while every table is read and written, and watches what that does to them. */
export async function watchMigrations(superuserUrl: string, apply: () => Promise<string[]>): Promise<Watched> {
  const root = await connected(superuserUrl);
  try {
    const before = await filesOf(root);
    const probe = startProbe(superuserUrl, [...before.keys()]);
    const applied = await apply().finally(() => probe.stop());
    const after = await filesOf(root);
    const isRewritten = (table: string) => (before.get(table)?.rows ?? 0) >= bigRows && after.has(table) && after.get(table)?.file !== before.get(table)?.file;
    return { applied, longestWait: await probe.longestWait, rewritten: [...before.keys()].filter(isRewritten) };
  } finally {
    await root.end();
  }
}

/** What is wrong with the migrations, a line each. */
export function faultsOf({ longestWait, rewritten }: Watched): string[] {
  const { ms, table } = longestWait;
  const waited = ms > mostWaitMs ? [`somebody waited ${Math.round(ms)} ms for ${table}; at most ${mostWaitMs} are allowed`] : [];
  return [...waited, ...rewritten.map((name) => `${name} is rewritten, although it is big`)];
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

interface TableFile {
  file: string;
  rows: number;
}

async function filesOf(root: Client): Promise<Map<string, TableFile>> {
  const text = `select c.relname as name, pg_relation_filenode(c.oid)::text as file, greatest(c.reltuples, 0)::float8 as rows
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`;
  const { rows } = await root.query<TableFile & { name: string }>(text);
  return new Map(rows.map(({ name, ...file }) => [name, file]));
}

/** One connection reads and one writes, table after table, for as long as the migrations run. */
function startProbe(url: string, tables: readonly string[]) {
  const state = { isOver: false, longest: { ms: 0, table: '' } };
  const note = (table: string, ms: number) => {
    if (ms > state.longest.ms) state.longest = { ms, table };
  };
  const reading = probeLoop(url, tables, (table) => `select from "${table}" limit 1`, state, note);
  // What any change of a row takes.
  const writing = probeLoop(url, tables, (table) => `begin; lock table "${table}" in row exclusive mode; rollback`, state, note);
  const longestWait = Promise.all([reading, writing]).then(() => state.longest);
  return { longestWait, stop: () => void Object.assign(state, { isOver: true }) };
}

async function probeLoop(
  url: string,
  tables: readonly string[],
  statement: (table: string) => string,
  state: { isOver: boolean },
  note: (table: string, ms: number) => void,
): Promise<void> {
  const client = await connected(url);
  try {
    while (!state.isOver) {
      for (const table of tables) {
        const startedAt = performance.now();
        // A migration may have dropped it.
        await client.query(statement(table)).catch(() => client.query('rollback'));
        note(table, performance.now() - startedAt);
      }
      await pause(5);
    }
  } finally {
    await client.end();
  }
}
