import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../core/log.ts';
import { StartupError } from '../../core/startup-error.ts';
import type { EmbeddedPostgres } from './launch.ts';
import { type EmbeddedOptions, startAgain } from './start-embedded.ts';

const checkMs = 500;
/** The pause after a start doubles until the server has run for a minute. */
const [shortestMs, longestMs, steadyMs] = [1_000, 30_000, 60_000];

/** Starts the server again, on the same port, whenever it ended without being stopped. */
export function supervise(first: EmbeddedPostgres, options: EmbeddedOptions, log: Log): EmbeddedPostgres {
  const stopping = new AbortController();
  const wait = (ms: number) => pause(ms, null, { signal: stopping.signal }).catch(() => null);
  let server = first;
  const keepRunning = async () => {
    let [retryInMs, startedAt] = [shortestMs, 0];
    for (; !stopping.signal.aborted; await wait(checkMs)) {
      if (server.isRunning()) continue;
      if (performance.now() - startedAt > steadyMs) retryInMs = shortestMs;
      server = (await tryAgain(options, first.port, log, retryInMs)) ?? server;
      startedAt = performance.now();
      await wait(retryInMs);
      retryInMs = Math.min(2 * retryInMs, longestMs);
    }
  };
  const supervision = keepRunning();
  const stop = async () => {
    stopping.abort();
    await supervision;
    await server.stop();
  };
  return { ...first, isRunning: () => server.isRunning(), stop };
}

async function tryAgain(options: EmbeddedOptions, port: number, log: Log, retryInMs: number): Promise<EmbeddedPostgres | null> {
  log.error('the embedded PostgreSQL has ended; starting it again');
  try {
    const server = await startAgain({ ...options, port });
    if (server.port !== port) throw new StartupError(`Another program started PostgreSQL on port ${server.port}: restart this one`);
    log.warn('the embedded PostgreSQL is running again');
    return server;
  } catch (err) {
    log.error({ err, retryInMs }, 'the embedded PostgreSQL cannot be started again; the next try comes later');
    return null;
  }
}
