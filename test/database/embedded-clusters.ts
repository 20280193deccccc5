import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { EmbeddedPostgres } from '../../src/database/embedded/launch.ts';
import { type EmbeddedOptions, startEmbedded } from '../../src/database/embedded/start-embedded.ts';

const embedded = new URL('../../src/database/embedded/start-embedded.ts', import.meta.url).href;
const cleanups: (() => unknown)[] = [];

/** Filled once, copied for every test that begins with a cluster. */
export const template = aLastingDirectory();

export async function cleanUp(): Promise<void> {
  for (const step of cleanups.splice(0).reverse()) await step();
}

export function aLastingDirectory(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'relevo-test-')));
  chmodSync(directory, 0o755);
  return directory;
}

export function aStoppedCluster(): string {
  const directory = aDirectory();
  execFileSync('cp', ['-a', `${template}/.`, directory]);
  return directory;
}

export function aDirectory(): string {
  const directory = aLastingDirectory();
  cleanups.push(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export function aClosedDirectory(): string {
  const directory = join(aDirectory(), '.relevo');
  chmodSync(dirname(directory), 0o700);
  cleanups.push(() => existsSync(join(directory, 'postgres')) && rmSync(homeOf(directory), { recursive: true }));
  return directory;
}

export function homeOf(directory: string): string {
  return dirname(realpathSync(join(directory, 'postgres')));
}

export async function started(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const postgres = await startEmbedded(options);
  cleanups.push(postgres.stop);
  return postgres;
}

export async function answer({ superuserUrl }: Pick<EmbeddedPostgres, 'superuserUrl'>, sql: string): Promise<unknown> {
  const client = new pg.Client(superuserUrl);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** Of the user PostgreSQL runs as, whose pid is the one that could mislead it. */
export async function aProgram(): Promise<number> {
  return pidWhenSpawned(aSleep());
}

export async function aFinishedProgram(): Promise<number> {
  const program = aSleep();
  const pid = await pidWhenSpawned(program);
  program.kill('SIGKILL');
  await once(program, 'exit');
  return pid;
}

function aSleep(): ChildProcess {
  const { uid, gid } = statSync(join(template, 'postgres'));
  const program = spawn('sleep', ['60'], process.geteuid?.() === 0 ? { uid, gid } : {});
  cleanups.push(() => program.kill('SIGKILL'));
  return program;
}

async function pidWhenSpawned(program: ChildProcess): Promise<number> {
  await once(program, 'spawn');
  return Number(program.pid);
}

/** In a process group of its own, as a terminal would run it. */
export async function aProgramThatStarts(directory: string): Promise<{ port: number; pressCtrlC(): Promise<unknown> }> {
  const story = `import { startEmbedded } from '${embedded}'; const { port } = await startEmbedded({ directory: '${directory}' }); console.log(port); setTimeout(() => {}, 60_000);`;
  const program = spawn(process.execPath, ['--input-type=module', '-e', story], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  cleanups.push(() => program.kill('SIGKILL'));
  const [port] = await once(program.stdout, 'data');
  cleanups.push(() => endServer(directory));
  const pressCtrlC = () => Promise.all([once(program, 'exit'), process.kill(-Number(program.pid), 'SIGINT')]);
  return { port: Number(port), pressCtrlC };
}

export async function aTakenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  cleanups.push(() => server.close());
  await once(server, 'listening');
  return (server.address() as { port: number }).port;
}

export function writePidFile(directory: string, pid: number | undefined): void {
  writeFileSync(join(directory, 'postgres/postmaster.pid'), `${pid}\n${directory}/postgres\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`);
}

export function pidOf(directory: string): number {
  return Number(readFileSync(join(directory, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function endServer(directory: string): Promise<void> {
  if (!existsSync(join(directory, 'postgres/postmaster.pid'))) return;
  process.kill(pidOf(directory), 'SIGINT');
  while (existsSync(join(directory, 'postgres/postmaster.pid'))) await pause(50);
}
