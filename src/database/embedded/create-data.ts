import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, canAccess, changeOwner, toEnter } from './account.ts';
import { runInitdb } from './initdb.ts';
import { sharedDirectory } from './shared-directory.ts';
import { unfinishedPrefix } from './unfinished-directories.ts';

export interface NewData {
  directory: string;
  account: Account;
  initdb: string;
  password: string;
}

export async function createData(options: NewData): Promise<void> {
  const { account, directory } = options;
  if (canAccess(account, directory, toEnter)) return createIn(directory, options);
  const home = createSharedDirectory(options);
  try {
    await createIn(home, options);
    symlinkSync(join(home, 'postgres'), join(directory, 'postgres'));
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    if (!isCreated(join(directory, 'postgres'))) throw error;
  }
}

function createSharedDirectory({ directory, account }: NewData): string {
  const home = mkdtempSync(join(sharedDirectory(account), 'relevo-'));
  chmodSync(home, 0o755);
  writeFileSync(join(home, 'belongs-to'), `${directory}\n`);
  return home;
}

/** A killed process leaves an unfinished sibling, never a broken data directory. */
async function createIn(home: string, options: NewData): Promise<void> {
  const unfinished = mkdtempSync(join(home, `${unfinishedPrefix}${process.pid}-`));
  try {
    await initialize(unfinished, options);
    moveIntoPlace(join(unfinished, 'data'), join(home, 'postgres'));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function initialize(unfinished: string, { account, initdb, password }: NewData): Promise<void> {
  const pwfile = join(unfinished, 'password');
  writeFileSync(pwfile, password, { mode: 0o600 });
  changeOwner(account, pwfile);
  changeOwner(account, unfinished);
  await runInitdb(initdb, { data: join(unfinished, 'data'), pwfile, account });
}

function moveIntoPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isCreated(to)) throw error;
  }
}

/** True if another process, started at the same moment, was faster. */
function isCreated(data: string): boolean {
  return existsSync(join(data, 'PG_VERSION'));
}
