import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, chownSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { unprivilegedAccount } from '../../src/database/embedded/account.ts';
import { findBinaries } from '../../src/database/embedded/binaries.ts';
import { plainEnvironment } from '../../src/database/embedded/environment.ts';
import { findPostmaster } from '../../src/database/embedded/postmaster.ts';
import { hasEnded } from '../../src/database/embedded/stop-server.ts';
import { measured } from './measured.ts';
import { freePort } from './outside-server.ts';

/** A PostgreSQL of the operator: empty, started for one test with programs and settings of its own. */
export interface OwnPostgres {
  superuserUrl: string;
  port: number;
  directory: string;
  stop(): Promise<void>;
}

export interface OwnPostgresOptions {
  /** By default the embedded ones. */
  programs?: Programs;
  /** Appended to `postgresql.conf`; files are relative to `data` in the directory. */
  settings?: Record<string, string>;
  /** Puts files into the data directory before the start. */
  prepare?(data: string): void;
}

interface Programs {
  initdb: string;
  postgres: string;
}

const account = unprivilegedAccount();
const password = 'of-tests-only';

/** Debian's PostgreSQL with its pg_dump, where it is installed: the embedded one has none. */
export function debianPostgres(): Programs | null {
  const [newest] = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort((one, other) => Number(other) - Number(one)) : [];
  const bin = `/usr/lib/postgresql/${newest}/bin`;
  return newest && existsSync(`${bin}/postgres`) ? { initdb: `${bin}/initdb`, postgres: `${bin}/postgres` } : null;
}

export async function startOwnPostgres({ programs = findBinaries(account), settings = {}, prepare }: OwnPostgresOptions = {}): Promise<OwnPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'relevo-own-'));
  chmodSync(directory, 0o755);
  const data = join(directory, 'data');
  const port = await freePort();
  createCluster(programs.initdb, directory, data);
  configure(data, { port: String(port), ...settings });
  prepare?.(data);
  const log = join(directory, 'log');
  const output = openSync(log, 'a');
  const child = spawn(programs.postgres, ['-D', data], { ...account, cwd: '/', env: plainEnvironment, stdio: ['ignore', output, output] });
  await measured('process start', () => ready(data, child));
  const stop = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGINT');
    await gone;
    rmSync(directory, { recursive: true, force: true });
  };
  return { superuserUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, port, directory, stop };
}

async function ready(data: string, child: ChildProcess): Promise<void> {
  while (!findPostmaster(data)?.isReady) {
    if (hasEnded(child)) throw new Error(`PostgreSQL did not start: see ${data}`);
    await setTimeout(50);
  }
}

function createCluster(initdb: string, directory: string, data: string): void {
  const pwfile = join(directory, 'password');
  writeFileSync(pwfile, password);
  if (account) for (const path of [directory, pwfile]) chownSync(path, account.uid, account.gid);
  const options = ['--no-sync', '--encoding=UTF8', '--locale=C.UTF-8', '--username=postgres', '--auth=scram-sha-256', `--pwfile=${pwfile}`];
  execFileSync(initdb, [...options, `--pgdata=${data}`], { ...account, cwd: '/', env: plainEnvironment, stdio: 'pipe' });
}

function configure(data: string, settings: Record<string, string>): void {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', timezone: 'UTC', ...settings };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'\n`);
  appendFileSync(join(data, 'postgresql.conf'), lines.join(''));
}
