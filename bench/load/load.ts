import { type Connection, isGood, openConnection, requestOf } from './http-client.ts';

export interface LoadRequest {
  port: number;
  path: string;
  requests: { token: string; body: string }[];
  connections: number;
  ms: number;
}

export interface LoadResult {
  /** Microseconds per answer. */
  latencies: number[];
  seconds: number;
  failure: string | null;
}

/** The load process: a closed loop, in which each connection sends the next request as soon as it has its answer. */
process.on('message', async (request: LoadRequest) => process.send?.(await load(request)));
process.on('disconnect', () => process.exit());

async function load({ port, path, requests, connections, ms }: LoadRequest): Promise<LoadResult> {
  const buffers = requests.map(({ token, body }) => requestOf(path, token, body));
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const latencies: number[] = [];
  const startedAt = performance.now();
  const next = roundRobin(buffers);
  const failures = await Promise.all(open.map((connection) => askUntil(connection, startedAt + ms, next, latencies).catch(String)));
  const seconds = (performance.now() - startedAt) / 1000;
  for (const connection of open) connection.close();
  return { latencies, seconds, failure: failures.find((failure) => failure) ?? null };
}

function roundRobin(buffers: Buffer[]): () => Buffer {
  let index = -1;
  return () => buffers[++index % buffers.length] ?? Buffer.alloc(0);
}

async function askUntil(connection: Connection, end: number, next: () => Buffer, latencies: number[]): Promise<string | null> {
  let startedAt = performance.now();
  while (startedAt < end) {
    const answer = await connection.ask(next());
    const now = performance.now();
    if (!isGood(answer)) return answer.toString('utf8', 0, 1_500);
    latencies.push(Math.round((now - startedAt) * 1000));
    startedAt = now;
  }
  return null;
}
