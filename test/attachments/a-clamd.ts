import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, freePort } from '../support/outside-server.ts';

/** What every scanner takes for a virus, to be tried with; in two parts, so that none takes this file for one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** CI installs it; elsewhere the tests are skipped where it is missing. */
export const hasNoClamd = process.env.CI === undefined && spawnSync('clamd', ['--version']).error !== undefined;

export interface Clamd {
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it for good. */
  remove(): Promise<void>;
}

/** ClamAV's daemon, which knows one virus. It takes files of up to a megabyte. */
export async function aClamd(): Promise<Clamd> {
  const directory = mkdtempSync(join(tmpdir(), 'relevo-clamd-'));
  const port = await freePort();
  for (const name of ['db', 'tmp']) mkdirSync(join(directory, name));
  writeFileSync(join(directory, 'db/main.ndb'), `Eicar-Test:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  const settings = ['Foreground yes', `DatabaseDirectory ${directory}/db`, `TemporaryDirectory ${directory}/tmp`, 'TCPAddr 127.0.0.1'];
  writeFileSync(join(directory, 'clamd.conf'), [...settings, `TCPSocket ${port}`, 'StreamMaxLength 1M', 'MaxThreads 2', ''].join('\n'));
  let child: ChildProcess | null = null;
  const start = async () => {
    child = spawn('clamd', ['--config-file', join(directory, 'clamd.conf')], { stdio: 'ignore' });
    await answering(port, child);
  };
  const stop = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  await start();
  return { url: `tcp://127.0.0.1:${port}`, start, stop, remove: () => stop().then(() => rmSync(directory, { recursive: true, force: true })) };
}
