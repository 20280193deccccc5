import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The server process of a data directory, as its pid file describes it. */
export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

export function findPostmaster(data: string): Postmaster | null {
  const found = readPidFile(data);
  return found && isPostmasterOf(data, found.pid) ? found : null;
}

/** PostgreSQL removes the file of a dead process itself, but refuses to start if another program now has that pid. */
export function removeStalePidFile(data: string): void {
  const found = readPidFile(data);
  if (!found) return;
  const isStale = found.pid > 0 ? isAlive(found.pid) && !isPostmasterOf(data, found.pid) : ageOf(pidFile(data)) > 2000;
  if (isStale) rmSync(pidFile(data), { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** After a reboot, the pid may belong to any program. */
function isPostmasterOf(data: string, pid: number): boolean {
  if (!(pid > 0) || !isAlive(pid)) return false;
  return attempt(() => readlinkSync(`/proc/${pid}/cwd`)) === data || commandOf(pid).includes(data);
}

/** Containers forbid root to read `cwd` of another user's process, but not its command line. */
function commandOf(pid: number): string[] {
  if (process.platform === 'linux') return attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.split('\0') ?? [];
  return (
    attempt(() => execFileSync('ps', ['-ww', '-p', `${pid}`, '-o', 'command='], { encoding: 'utf8' }))
      ?.match(/ -D (.*?) -c /)
      ?.slice(1) ?? []
  );
}

function readPidFile(data: string): Postmaster | null {
  const lines = attempt(() => readFileSync(pidFile(data), 'utf8'))?.split('\n');
  if (!lines) return null;
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

function ageOf(path: string): number {
  return Date.now() - (attempt(() => statSync(path).mtimeMs) ?? Date.now());
}

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
