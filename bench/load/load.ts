import { type Connection, openConnection, requestOf } from './http-client.ts';

export interface Asked {
  port: number;
  path: string;
  requests: { token: string; body: string }[];
  connections: number;
  ms: number;
}

export interface Loaded {
  /** Microseconds of each answer. */
  latencies: number[];
  seconds: number;
  failure: string | null;
}

/** A process of its own: closed loop, each connection asks again as soon as it has its answer. */
process.on('message', async (asked: Asked) => process.send?.(await load(asked)));
process.on('disconnect', () => process.exit());

async function load({ port, path, requests, connections, ms }: Asked): Promise<Loaded> {
  const buffers = requests.map(({ token, body }) => requestOf(path, token, body));
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const latencies: number[] = [];
  const began = performance.now();
  const next = semaphore(buffers);
  const failures = await Promise.all(open.map((connection) => askUntil(connection, began + ms, next, latencies).catch(String)));
  const seconds = (performance.now() - began) / 1000;
  for (const connection of open) connection.close();
  return { latencies, seconds, failure: failures.find((failure) => failure) ?? null };
}

function semaphore(buffers: Buffer[]): () => Buffer {
  let turn = -1;
  return () => buffers[++turn % buffers.length] ?? Buffer.alloc(0);
}

async function askUntil(connection: Connection, end: number, next: () => Buffer, latencies: number[]): Promise<string | null> {
  let began = performance.now();
  while (began < end) {
    const answer = await connection.ask(next());
    const now = performance.now();
    if (!isGood(answer)) return answer.toString('utf8', 0, 1_500);
    latencies.push(Math.round((now - began) * 1000));
    began = now;
  }
  return null;
}

const ok = Buffer.from('HTTP/1.1 200');

/** `errors` of GraphQL and `userErrors` of ours alike. */
function isGood(answer: Buffer): boolean {
  return answer.subarray(0, ok.length).equals(ok) && !answer.includes('rrors":[{');
}
