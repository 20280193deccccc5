import { copyFile, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** Migrations from this moment on meet rows of a released version; those before make the baseline. */
export const firstAfterBaseline = '20261129';

const directory = join(import.meta.dirname, '../../migrations');

/** A folder with some of the migrations, and others beside them. */
export async function folderOf(isIn: (file: string) => boolean, others: readonly string[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'relevo-migrations-'));
  for (const file of await readdir(directory)) if (isIn(file)) await copyFile(join(directory, file), join(folder, file));
  for (const path of others) await copyFile(path, join(folder, path.split('/').at(-1) ?? ''));
  return folder;
}

export const isBaseline = (file: string) => file < firstAfterBaseline;

export async function fillBaseline(superuserUrl: string, tickets: number): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const text = await readFile(join(import.meta.dirname, 'baseline-rows.sql'), 'utf8');
  await client.query(text.replaceAll('$tickets', String(tickets))).finally(() => client.end());
}
