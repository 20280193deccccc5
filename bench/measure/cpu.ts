import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time since the process started. */
interface CpuTime {
  parent: number;
  own: number;
  /** Including its ended children, which Linux counts in hundredths of a second. */
  withEnded: number;
}

const tickMs = 10;

function cpuTimeOf(pid: number | string): CpuTime | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
    const [endedUser = 0, endedSystem = 0] = fields.slice(13, 15);
    const own = timeOfThreads(pid);
    return { parent: fields[1] ?? 0, own, withEnded: own + (endedUser + endedSystem) * tickMs };
  } catch {
    return null;
  }
}

/** In nanoseconds, as the scheduler counts. */
function timeOfThreads(pid: number | string): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const times = threads.map((id) => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]));
  return times.reduce((sum, time) => sum + time, 0) / 1_000_000;
}

export interface Cpu {
  server: number;
  postgres: number;
}

/** `null` without /proc. */
export function readCpu(serverPid: number, postmasterPid: number): Cpu | null {
  const server = cpuTimeOf(serverPid);
  const postmaster = cpuTimeOf(postmasterPid);
  if (!server || !postmaster) return null;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = pids.map(cpuTimeOf).filter((spent) => spent?.parent === postmasterPid);
  return { server: server.own, postgres: children.reduce((sum, child) => sum + (child?.own ?? 0), postmaster.withEnded) };
}
