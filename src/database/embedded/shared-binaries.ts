import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../../core/startup-error.ts';
import type { Account } from './account.ts';
import { sharedDirectory } from './shared-directory.ts';

/** One copy per version, shared by all checkouts on this machine. */
export function sharedBinaries(account: Account, native: string, version: string): string {
  const parent = sharedDirectory(account);
  const copy = join(parent, `relevo-postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) createCopy(native, parent, copy);
  if (statSync(copy).uid !== 0) throw new StartupError(`${copy} does not belong to root and cannot be trusted: remove it`);
  return copy;
}

function createCopy(native: string, parent: string, copy: string): void {
  const unfinished = mkdtempSync(join(parent, 'relevo-postgresql-new-'));
  try {
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    makeReadable(unfinished);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}
