import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './postmaster.ts';

/** Followed by the pid of the process that creates the data directory. */
export const unfinishedPrefix = 'postgres.new-';

/** Runs at every start, because the initdb of a killed process may still have been writing at the previous one. */
export function removeUnfinished(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    const pid = Number(name.slice(unfinishedPrefix.length).split('-')[0]);
    if (!isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}
