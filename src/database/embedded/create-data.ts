import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, giveTo, mayReach, toEnter } from './account.ts';
import { commonGround } from './common-ground.ts';
import { runInitdb } from './initdb.ts';
import { unfinishedPrefix } from './unfinished.ts';

export interface NewData {
  directory: string;
  account: Account;
  initdb: string;
  password: string;
}

export async function createData(wanted: NewData): Promise<void> {
  const { account, directory } = wanted;
  if (mayReach(account, directory, toEnter)) return createIn(directory, wanted);
  const home = aHomeFor(wanted);
  try {
    await createIn(home, wanted);
    symlinkSync(join(home, 'postgres'), join(directory, 'postgres'));
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    if (!isMade(join(directory, 'postgres'))) throw error;
  }
}

function aHomeFor({ directory, account }: NewData): string {
  const home = mkdtempSync(join(commonGround(account), 'relevo-'));
  chmodSync(home, 0o755);
  writeFileSync(join(home, 'belongs-to'), `${directory}\n`);
  return home;
}

/** A kill half-way leaves an unfinished sibling, never a broken data directory. */
async function createIn(home: string, wanted: NewData): Promise<void> {
  const unfinished = mkdtempSync(join(home, `${unfinishedPrefix}${process.pid}-`));
  try {
    await fill(unfinished, wanted);
    putInPlace(join(unfinished, 'data'), join(home, 'postgres'));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function fill(unfinished: string, { account, initdb, password }: NewData): Promise<void> {
  const pwfile = join(unfinished, 'password');
  writeFileSync(pwfile, password, { mode: 0o600 });
  giveTo(account, pwfile);
  giveTo(account, unfinished);
  await runInitdb(initdb, { data: join(unfinished, 'data'), pwfile, account });
}

function putInPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isMade(to)) throw error;
  }
}

/** Another program, started at the same moment, was quicker. */
function isMade(data: string): boolean {
  return existsSync(join(data, 'PG_VERSION'));
}
