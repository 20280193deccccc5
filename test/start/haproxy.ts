import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { root } from '../../src/core/root.ts';
import { freePort } from '../support/outside-server.ts';

export const isHaproxyMissing = process.env.CI === undefined && spawnSync('haproxy', ['-v']).error !== undefined;

export interface Haproxy {
  url: string;
  /** Waits until it takes so many nodes for healthy. */
  untilHealthy(count: number): Promise<void>;
  stop(): Promise<void>;
}

const configuration = (port: number, socket: string, nodes: number[]) => `
global
  stats socket ${socket} mode 600 level user
defaults
  mode http
  timeout connect 2s
  timeout check 2s
  timeout client 70s
  timeout server 70s
  timeout tunnel 1h
frontend api
  bind 127.0.0.1:${port}
  default_backend relevo
${backendOfPage().replaceAll(/127\.0\.0\.1:400([12])$/gm, (_, number) => `127.0.0.1:${nodes[Number(number) - 1]}`)}
`;

/** As docs/operations/install.md has it. */
function backendOfPage(): string {
  const page = readFileSync(join(root, 'docs/operations/install.md'), 'utf8');
  return /```text\n(backend relevo\n.*?)```/s.exec(page)?.[1] ?? '';
}

/** Debian's HAProxy in front of two nodes on these ports. */
export async function startHaproxy(directory: string, nodes: number[]): Promise<Haproxy> {
  const port = await freePort();
  const socket = join(directory, 'haproxy.sock');
  const file = join(directory, 'haproxy.cfg');
  writeFileSync(file, configuration(port, socket, nodes));
  const child = spawn('haproxy', ['-f', file, '-db'], { stdio: 'ignore' });
  const untilHealthy = async (count: number) => {
    while ((await healthy(socket)) < count) await setTimeout(50);
  };
  const stop = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { url: `http://127.0.0.1:${port}`, untilHealthy, stop };
}

/** The fifth and sixth columns are a node's name and state; 2 is running. */
async function healthy(path: string): Promise<number> {
  const socket = connect(path);
  socket.on('error', () => undefined).end('show servers state relevo\n');
  const answer = await text(socket).catch(() => '');
  return answer.split('\n').filter((line) => /^\d+ relevo \d+ \S+ \S+ 2 /.test(line)).length;
}
