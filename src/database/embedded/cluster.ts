import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Account, ownerOf, unprivilegedAccount } from './account.ts';
import { type Binaries, findBinaries, majorVersion } from './binaries.ts';
import { createData } from './create-data.ts';
import { insistOnValidData, isAbsent } from './data-directory.ts';
import { newPassword, readPassword } from './password.ts';
import { removeUnfinished } from './unfinished-directories.ts';

/** A data directory that is ready to start, with everything needed to start it. */
export interface Cluster {
  data: string;
  log: string;
  password: string;
  account: Account;
  binaries: Binaries;
}

export async function openCluster(path: string): Promise<Cluster> {
  mkdirSync(path, { recursive: true });
  const directory = realpathSync(path);
  if (isAbsent(join(directory, 'postgres'))) await createCluster(directory);
  return existingCluster(directory);
}

async function createCluster(directory: string): Promise<void> {
  const account = unprivilegedAccount();
  await createData({ directory, account, initdb: findBinaries(account).initdb, password: newPassword(directory) });
}

export function existingCluster(directory: string): Cluster {
  insistOnValidData(join(directory, 'postgres'), majorVersion());
  const data = realpathSync(join(directory, 'postgres'));
  const account = ownerOf(data);
  removeUnfinished(dirname(data));
  return { data, log: join(directory, 'postgres.log'), password: readPassword(directory), account, binaries: findBinaries(account) };
}
