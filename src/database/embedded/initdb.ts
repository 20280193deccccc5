import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { StartupError } from '../../core/startup-error.ts';
import type { Account } from './account.ts';
import { plainEnvironment } from './environment.ts';
import { fatalLine } from './fatal-line.ts';

export interface InitdbOptions {
  data: string;
  pwfile: string;
  account: Account;
}

const initdbSettings = [
  '--no-sync',
  '--no-instructions',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--username=postgres',
  '--auth=scram-sha-256',
];

export async function runInitdb(initdb: string, { data, pwfile, account }: InitdbOptions): Promise<void> {
  const child = spawn(initdb, [...initdbSettings, `--pwfile=${pwfile}`, `--pgdata=${data}`], {
    ...account,
    cwd: '/',
    env: plainEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [errors, failure] = await Promise.all([text(child.stderr), failureOf(child)]);
  if (failure) throw new StartupError(`PostgreSQL cannot create its data directory: ${errors ? fatalLine(errors) : failure}`);
}

async function failureOf(child: ChildProcess): Promise<string | null> {
  try {
    const [code, signal] = await once(child, 'exit');
    return code === 0 ? null : `initdb ended with ${signal ?? code}`;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'its programs need glibc, which this system (Alpine?) lacks' : message;
  }
}
