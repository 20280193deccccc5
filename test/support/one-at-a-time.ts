import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Test files that run at the same moment do something of this name one after the other. */
export async function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(tmpdir(), `relevo-${name}-${process.ppid}`);
  while (!taken(lock)) await pause(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
