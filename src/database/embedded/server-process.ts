import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync } from 'node:fs';
import type { Cluster } from './cluster.ts';
import { plainEnvironment } from './environment.ts';

/** A server we started, and what it has written to the log since. */
export interface ServerProcess {
  child: ChildProcess;
  words(): string;
}

const largeLog = 16 * 1024 * 1024;

/** Detached: a Ctrl-C at the terminal reaches us, who end our connections first, but not the server. */
export function startServer({ account, binaries, data, log }: Cluster, settings: string[]): ServerProcess {
  const { output, length } = openLog(log);
  const child = spawn(binaries.postgres, ['-D', data, ...settings], {
    ...account,
    cwd: '/',
    env: plainEnvironment,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  let failure = '';
  child.once('error', (error) => {
    failure = error.message;
  });
  return { child, words: () => failure || readFileSync(log).subarray(length).toString() };
}

function openLog(path: string): { output: number; length: number } {
  const output = openSync(path, 'a', 0o600);
  const length = fstatSync(output).size;
  if (length < largeLog) return { output, length };
  closeSync(output);
  renameSync(path, `${path}.old`);
  return openLog(path);
}
