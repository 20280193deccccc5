import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './postmaster.ts';

/** Followed by the pid of the program that makes the data directory. */
export const unfinishedPrefix = 'postgres.new-';

/** At every start, since the initdb of a killed program may still be writing at the next one. */
export function sweepUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    const maker = Number(name.slice(unfinishedPrefix.length).split('-')[0]);
    if (!isAlive(maker)) rmSync(join(home, name), { recursive: true, force: true });
  }
}
