import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { findPostmaster, isAlive } from './postmaster.ts';

const patience = 10_000;

/** Whoever starts the server stops it. */
export function noteStarter(cluster: Cluster): void {
  writeFileSync(fileOf(cluster), `${process.pid}\n`);
}

/** True when the program that started the server was killed: whoever joins then takes its place, or nobody would ever stop it. */
export function inherits(cluster: Cluster): boolean {
  if (isAlive(starterOf(cluster))) return false;
  noteStarter(cluster);
  return true;
}

export async function stopInherited({ data }: Cluster): Promise<void> {
  const began = Date.now();
  for (let sent = ''; ; await pause(50)) {
    const postmaster = findPostmaster(data);
    const signal = Date.now() - began < patience ? 'SIGINT' : 'SIGQUIT';
    if (!postmaster) return;
    if (sent !== signal) process.kill(postmaster.pid, signal);
    sent = signal;
  }
}

/** Without a note the server is somebody else's. */
function starterOf(cluster: Cluster): number {
  try {
    return Number(readFileSync(fileOf(cluster), 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

function fileOf({ log }: Cluster): string {
  return log.replace(/log$/, 'starter');
}
