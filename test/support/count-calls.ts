import { type Profiler, Session } from 'node:inspector';

/** How many functions some work calls: the same number on every machine, however busy it is. */
export function countCalls(work: () => unknown): number {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    work();
    return callsIn(session);
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

function callsIn(session: Session): number {
  let calls = 0;
  session.post('Profiler.takePreciseCoverage', (_: Error | null, { result }: Profiler.TakePreciseCoverageReturnType) => {
    for (const { functions } of result) for (const { ranges } of functions) calls += ranges[0]?.count ?? 0;
  });
  return calls;
}
