import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { eventCursor } from '../../src/live/feed/event-cursor.ts';
import { blocksRunBy } from '../support/command-blocks.ts';
import { everyTicket, type OutsideClient, signInAt, Watching } from '../support/outside-client.ts';
import { freePort } from '../support/outside-server.ts';
import { startTlsPostgres } from '../support/tls.ts';
import { isHaproxyMissing, startHaproxy } from './haproxy.ts';
import { pack, plainPath } from './packed.ts';
import { aHome, ending } from './relevo.ts';

const home = aHome();
const folder = join(home, 'server');
const [installing, creatingRoles, settling, preparing, ...processes] = blocksRunBy(import.meta.filename, 'docs/operations/install.md');
const closings: (() => Promise<unknown>)[] = [];
/** What the page writes, and what it is here. */
const here = new Map<string, string>();

beforeAll(async () => {
  const { tarball } = await pack(home);
  mkdirSync(folder);
  cpSync(tarball, join(folder, basename(tarball)));
}, 120_000);
afterAll(async () => {
  for (const close of closings.reverse()) await close();
  rmSync(home, { recursive: true, force: true });
}, 240_000);

const inHere = (block = '') => [...here].reduce((text, [written, real]) => text.replaceAll(written, real), block);
/** What was fetched a moment ago is not asked for again. */
const quickly = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_prefer_offline: 'true' };
const env = () => ({ PATH: plainPath, HOME: process.env.HOME, LOG_LEVEL: 'warn', ...quickly });

/** A block of the page, as an operator pastes it into an empty folder. */
async function paste(block = ''): Promise<string> {
  const { stdout } = await promisify(execFile)('bash', ['-ec', inHere(block)], { cwd: folder, env: env(), maxBuffer: 1e8 });
  return stdout;
}

interface Running {
  restart(): Promise<void>;
  end(): Promise<void>;
}

/** A block that runs until it is told to end. */
function run(block = ''): Running {
  const begin = () => spawn('bash', ['-ec', inHere(block)], { cwd: folder, env: env(), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let child: ChildProcess = begin();
  let ended = ending(child);
  const end = async () => {
    process.kill(-child.pid!, 'SIGTERM');
    await ended;
  };
  const restart = async () => {
    await end();
    child = begin();
    ended = ending(child);
  };
  closings.push(end);
  return { restart, end };
}

async function aDatabase(): Promise<void> {
  const { superuserUrl, port, authority, stop } = await startTlsPostgres();
  closings.push(stop);
  here.set('$SUPERUSER_URL', superuserUrl).set('localhost:5432', `localhost:${port}`).set('/etc/relevo/ca.crt', authority);
}

async function untilReady(port: number): Promise<void> {
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await setTimeout(50);
}

/** Reads and opens tickets without a pause, until it is told to stop; what failed stops the test. */
function working(people: OutsideClient[]): () => Promise<string[]> {
  let isStopped = false;
  const opened: string[] = [];
  const work = async ({ ask }: OutsideClient, index: number) => {
    for (let count = 0; !isStopped; count += 1) {
      const { ticket } = await ask.openTicket({ subject: `${index}.${count}`, description: 'Bajo carga.' });
      await ask.tickets({ first: 5 });
      opened.push(ticket!.code);
      // No more than one person's budget pays for.
      await setTimeout(100);
    }
  };
  const all = Promise.all(people.map(work));
  return async () => {
    isStopped = true;
    await all;
    return opened;
  };
}

test.skipIf(isHaproxyMissing)(
  'from an empty machine: package, PostgreSQL with TLS, two nodes and a worker behind HAProxy, and a rolling restart without a failed request',
  async () => {
    expect(await paste(installing)).toContain('0.1.0');
    await aDatabase();
    await paste(creatingRoles);
    await paste(settling);
    const [, password = ''] = /password: (\S+)/.exec(await paste(preparing)) ?? [];

    const ports = [await freePort(), await freePort()];
    here.set('PORT=4001', `PORT=${ports[0]}`).set('PORT=4002', `PORT=${ports[1]}`);
    const [one, two, worker] = processes.map(run) as [Running, Running, Running];
    await Promise.all(ports.map(untilReady));
    const { url, untilHealthy, stop } = await startHaproxy(home, ports);
    closings.push(stop);
    await untilHealthy(2);
    const boss = await signInAt(url, { tenant: 'acme', email: 'boss@acme.example', password });
    const watching = new Watching(boss, eventCursor(0));
    closings.push(async () => watching.leave());
    const finish = working([boss, boss, boss]);
    await vi.waitFor(() => expect(watching.events.length).toBeGreaterThan(10), 30_000);

    for (const [index, node] of [one, two].entries()) {
      await node.restart();
      await untilReady(ports[index]!);
      await untilHealthy(2);
    }
    await worker.restart();
    const opened = await finish();

    expect(opened.length).toBeGreaterThan(20);
    expect((await everyTicket(boss)).map(({ code }) => code)).toEqual(opened.sort());
    const told = () => new Set(watching.events.filter(({ type }) => type === 'ticket.opened').map(({ ticketId }) => ticketId));
    await vi.waitFor(() => expect(told().size).toBe(opened.length), 30_000);
    const seqs = watching.events.map(({ seq }) => Number(seq));
    expect(seqs).toEqual(seqs.map((_, index) => seqs[0]! + index));
  },
  300_000,
);
