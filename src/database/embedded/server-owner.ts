import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { findPostmaster, isAlive } from './postmaster.ts';

const timeoutMs = 10_000;

/** The process that starts the server also stops it. */
export function recordOwner(cluster: Cluster): void {
  writeFileSync(fileOf(cluster), `${process.pid}\n`);
}

/** True when the owning process was killed; the caller then becomes the owner, since nobody else would stop the server. */
export function takeOver(cluster: Cluster): boolean {
  if (isAlive(ownerPid(cluster))) return false;
  recordOwner(cluster);
  return true;
}

export async function stopTakenOver({ data }: Cluster): Promise<void> {
  const startedAt = Date.now();
  for (let sent = ''; ; await pause(50)) {
    const postmaster = findPostmaster(data);
    const signal = Date.now() - startedAt < timeoutMs ? 'SIGINT' : 'SIGQUIT';
    if (!postmaster) return;
    if (sent !== signal) process.kill(postmaster.pid, signal);
    sent = signal;
  }
}

/** Without a record another process owns the server. */
function ownerPid(cluster: Cluster): number {
  try {
    return Number(readFileSync(fileOf(cluster), 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

function fileOf({ log }: Cluster): string {
  return log.replace(/log$/, 'starter');
}
