import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import type { BenchDatabase } from '../../bench/data/bench-database.ts';
import { slugOf } from '../../bench/data/sizes.ts';
import { freePort } from '../../test/support/outside-server.ts';
import { type Listener, listen } from './listeners.ts';
import { signInPeople } from './people.ts';
import { cursorOf, judge, newestOf, type Verdict } from './verdict.ts';

export type TransportName = 'postgres' | 'nats' | 'redis' | 'none';

export interface ChaosOptions {
  busUrl: string | undefined;
  seconds: number;
  listeners: number;
}

const tenantNumber = 3;
const killEveryMs = 2_000;

export async function runChaos(database: BenchDatabase, options: ChaosOptions): Promise<Verdict & { kills: number }> {
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  const people = await signInPeople(database, client, tenantNumber, options.listeners);
  const ports = [await freePort(), await freePort()];
  const nodes = ports.map((port) => startNode(database, options, port));
  await Promise.all(nodes);
  const after = await newestOf(client, people.tenantId);
  const cursor = await cursorOf(client, people.tenantId, after);
  const urls = ports.map((port) => `ws://127.0.0.1:${port}/graphql`);
  const listeners = people.all.map((who) => listen(urls, who, cursor));
  try {
    const kills = await killInTurn(nodes, (at) => startNode(database, options, ports[at] ?? 0), options.seconds * 1_000);
    for (const node of nodes) await stopWriting(await node);
    await untilAllReceived(client, people, after, listeners);
    return { ...(await judge(client, people.tenantId, after, people.agents, listeners)), kills };
  } finally {
    await Promise.all(listeners.map(({ client }) => client.dispose()));
    for (const node of nodes) await kill(await node);
    await client.end();
  }
}

async function startNode({ serverUrl, ownerUrl, secret }: BenchDatabase, { busUrl }: ChaosOptions, port: number): Promise<ChildProcess> {
  const config = { databaseUrl: serverUrl, databaseDirectUrl: ownerUrl, secret, busUrl };
  const env = { ...process.env, NODE_ENV: 'production', CHAOS_CONFIG: JSON.stringify(config), CHAOS_PORT: String(port), CHAOS_TENANT: slugOf(tenantNumber) };
  const child = fork(join(import.meta.dirname, 'node.ts'), { env });
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Kills the nodes in turn, whatever they are doing; the next one dies while the last one is still starting. */
async function killInTurn(nodes: Promise<ChildProcess>[], start: (at: number) => Promise<ChildProcess>, ms: number): Promise<number> {
  let kills = 0;
  for (const end = performance.now() + ms; performance.now() < end; kills += 1) {
    await setTimeout(killEveryMs);
    const at = kills % nodes.length;
    await nodes[at]?.then(kill);
    nodes[at] = start(at);
  }
  return kills;
}

async function stopWriting(child: ChildProcess): Promise<void> {
  const stopped = once(child, 'message');
  child.send({ stop: true });
  await stopped;
}

/** Writing has stopped; what a client has not received half a minute later is lost. */
async function untilAllReceived(
  client: Client,
  { tenantId, agents }: { tenantId: string; agents: ReadonlySet<string> },
  after: number,
  listeners: readonly Listener[],
): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    const { deliveries, lost } = await judge(client, tenantId, after, agents, listeners);
    if (lost === 0 && deliveries > 0) break;
    await setTimeout(500);
  }
  // Waits for possible duplicates.
  await setTimeout(1_000);
}
