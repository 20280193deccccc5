import { isGood, openConnection, requestOf } from '../load/http-client.ts';
import { type Case, dialectOf, type Operation } from '../operations/operation.ts';
import type { Server } from '../servers/start.ts';

/** What an agent has on the screen: requests that are asked again and again. */
export interface Screen {
  requests: { operation: Operation; one: Case }[];
}

const [leastMs, mostMs] = [2_000, 10_000];
const pauseMs = () => leastMs + Math.random() * (mostMs - leastMs);

/** Each screen asks each of its requests again every 2 to 10 seconds, over one connection, until the time is over. Gives the microseconds of each answer. */
export async function watch(screens: readonly Screen[], server: Server, ms: number): Promise<number[]> {
  const latencies: number[] = [];
  const end = performance.now() + ms;
  await Promise.all(screens.map((screen) => watchOne(screen, server, end, latencies)));
  return latencies;
}

async function watchOne({ requests }: Screen, { name, port }: Server, end: number, latencies: number[]): Promise<void> {
  let connection = await openConnection(port);
  const due = requests.map(() => performance.now() + Math.random() * leastMs);
  for (;;) {
    const at = due.indexOf(Math.min(...due));
    const dueAt = due[at] ?? 0;
    if (dueAt > end) return connection.close();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - performance.now())));
    const { operation, one } = requests[at] as Screen['requests'][number];
    const dialect = dialectOf(operation, name);
    const request = requestOf(dialect.path, one.token(), dialect.body(one));
    if (!connection.isOpen()) connection = await openConnection(port);
    const askedAt = performance.now();
    const answer = await connection.ask(request).catch(async () => {
      // The server ended the idle connection at that very moment; a browser asks again, too.
      connection = await openConnection(port);
      return connection.ask(request);
    });
    if (!isGood(answer)) throw new Error(`${name}: ${answer.toString('utf8', 0, 1_000)}`);
    const now = performance.now();
    latencies.push(Math.round((now - askedAt) * 1_000));
    due[at] = now + pauseMs();
  }
}

/** All requests of all screens again and again for so long, as those of a server that has run for hours: nothing is asked for the first time later, and nothing runs in the interpreter. */
export async function warmUp(screens: readonly Screen[], server: Server, ms: number): Promise<void> {
  const end = performance.now() + ms;
  await Promise.all(Array.from({ length: 4 }, () => askAll(screens, server, end)));
}

async function askAll(screens: readonly Screen[], { name, port }: Server, end: number): Promise<void> {
  const connection = await openConnection(port);
  do {
    for (const { requests } of screens) {
      for (const { operation, one } of requests) {
        const dialect = dialectOf(operation, name);
        await connection.ask(requestOf(dialect.path, one.token(), dialect.body(one)));
      }
    }
  } while (performance.now() < end);
  connection.close();
}
