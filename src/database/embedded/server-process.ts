import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync } from 'node:fs';
import type { Cluster } from './cluster.ts';
import { plainEnvironment } from './environment.ts';

/** A server that we started, and its log output since then. */
export interface ServerProcess {
  child: ChildProcess;
  output(): string;
}

const largeLog = 16 * 1024 * 1024;

/** Detached, so that Ctrl-C reaches only our process, which closes its connections first. */
export function startServer({ account, binaries, data, log }: Cluster, settings: string[]): ServerProcess {
  const { logFile, length } = openLog(log);
  const child = spawn(binaries.postgres, ['-D', data, ...settings], {
    ...account,
    cwd: '/',
    env: plainEnvironment,
    detached: true,
    stdio: ['ignore', logFile, logFile],
  });
  closeSync(logFile);
  child.unref();
  let failure = '';
  child.once('error', (error) => {
    failure = error.message;
  });
  return { child, output: () => failure || readFileSync(log).subarray(length).toString() };
}

function openLog(path: string): { logFile: number; length: number } {
  const logFile = openSync(path, 'a', 0o600);
  const length = fstatSync(logFile).size;
  if (length < largeLog) return { logFile, length };
  closeSync(logFile);
  renameSync(path, `${path}.old`);
  return openLog(path);
}
