import { readFileSync } from 'node:fs';
import type { Server } from '../servers/start.ts';

export interface Watched {
  /** How often `/readyz` did not answer 200 within a second, and how often it was asked. */
  notReady: number;
  asked: number;
  /** The most resident memory of the server's process, in MB. */
  memory: number;
}

/** Asks the server every 100 ms whether it is ready, and looks at its memory. */
export function watchServer({ port, pid }: Server): { stop(): Promise<Watched> } {
  const watched: Watched = { notReady: 0, asked: 0, memory: 0 };
  let isStopped = false;
  const look = async () => {
    while (!isStopped) {
      watched.asked += 1;
      if (!(await isReady(port))) watched.notReady += 1;
      watched.memory = Math.max(watched.memory, residentMegabytes(pid));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return watched;
  };
  const looking = look();
  return {
    stop: () => {
      isStopped = true;
      return looking;
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
  return answer?.status === 200;
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1_024);
}
