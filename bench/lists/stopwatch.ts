import { readCpu } from '../measure/cpu.ts';

/** Milliseconds, and those of processor time in the server and PostgreSQL, which other programs on the machine do not lengthen; the same where there is no /proc. */
export interface Took {
  ms: number;
  cpu: number;
}

/** Starts to measure, and gives what ends it. */
export type Stopwatch = () => () => Took;

export function stopwatchOf(serverPid: number, postmasterPid: number): Stopwatch {
  const spent = () => {
    const cpu = readCpu(serverPid, postmasterPid);
    return cpu && cpu.server + cpu.postgres;
  };
  return () => {
    const before = spent();
    const startedAt = performance.now();
    return () => {
      const ms = performance.now() - startedAt;
      const after = spent();
      return { ms, cpu: before === null || after === null ? ms : after - before };
    };
  };
}
