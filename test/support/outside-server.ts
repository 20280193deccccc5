import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { measured } from './measured.ts';

/** A server that is not ours, started for a test on a port of its own. */
export interface OutsideServer {
  url: string;
  stop(): Promise<void>;
}

const programs = {
  redis: { command: 'redis-server', args: (port: number) => ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'] },
  nats: { command: 'nats-server', args: (port: number) => ['--addr', '127.0.0.1', '--port', String(port)] },
} as const;

export type OutsideName = keyof typeof programs;

/** CI installs them; elsewhere a test that needs one is skipped where it is missing. */
export function isMissing(name: OutsideName): boolean {
  return process.env.CI === undefined && spawnSync(programs[name].command, ['--version']).error !== undefined;
}

export async function startOutside(name: OutsideName, port?: number): Promise<OutsideServer> {
  const { command, args } = programs[name];
  const at = port ?? (await freePort());
  const child = spawn(command, args(at), { stdio: 'ignore' });
  await measured('process start', () => answering(at, child));
  return { url: `${name}://127.0.0.1:${at}`, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

export async function answering(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended by itself`);
    const socket = connect(port, '127.0.0.1');
    const isThere = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
    socket.destroy();
    if (isThere) return;
    await setTimeout(50);
  }
  throw new Error(`${child.spawnfile} does not answer`);
}
