import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../../core/startup-error.ts';
import type { Account } from './account.ts';
import { commonGround } from './common-ground.ts';

/** One copy per version serves every checkout of this machine. */
export function reachableCopy(account: Account, native: string, version: string): string {
  const place = commonGround(account);
  const copy = join(place, `relevo-postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) makeCopy(native, place, copy);
  if (statSync(copy).uid !== 0) throw new StartupError(`${copy} does not belong to root and is not to be trusted: remove it`);
  return copy;
}

function makeCopy(native: string, place: string, copy: string): void {
  const unfinished = mkdtempSync(join(place, 'relevo-postgresql-new-'));
  try {
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    openToAll(unfinished);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}
