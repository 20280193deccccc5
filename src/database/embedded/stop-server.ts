import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const timeoutMs = 10_000;

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** A fast shutdown rolls back open transactions; an immediate one leaves recovery to the next start. */
export async function stopServer(child: ChildProcess, shutdown: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
  if (hasEnded(child)) return;
  child.ref();
  const ended = once(child, 'exit');
  child.kill(shutdown);
  const escalation = setTimeout(() => child.kill('SIGQUIT'), timeoutMs);
  await ended;
  clearTimeout(escalation);
}
