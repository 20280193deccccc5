import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time since the process started; Linux counts hundredths of a second. */
interface CpuTime {
  parent: number;
  own: number;
  /** Including its ended children. */
  withEnded: number;
}

const tickMs = 10;

function cpuTimeOf(pid: number | string): CpuTime | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, own: (user + system) * tickMs, withEnded: (user + system + endedUser + endedSystem) * tickMs };
  } catch {
    return null;
  }
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
