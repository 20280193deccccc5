import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import type { CommandIo } from '../../src/commands/command-io.ts';
import { root } from '../../src/core/root.ts';
import { findPostmaster } from '../../src/database/embedded/postmaster.ts';
import { run } from '../../src/run.ts';
import { measured } from '../support/measured.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** The program as `npm start` builds it; test files that need it at the same moment build one after the other. */
export async function build(): Promise<void> {
  await oneAtATime('build', () => measured('process start', () => promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root })));
}

export type Environment = Record<string, string | undefined>;

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Where data may lie, also as root: PostgreSQL then runs as somebody else. */
export function aHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'relevo-start-'));
  chmodSync(home, 0o755);
  return home;
}

/** Goes away with any PostgreSQL that a killed program left there. */
export function sweep(home: string): void {
  const left = postmasterIn(join(home, 'data'));
  if (left) process.kill(left.pid, 'SIGQUIT');
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

export function postmasterIn(data: string) {
  return findPostmaster(join(data, 'postgres'));
}

/** A command with these arguments, until it ends. It runs in the process of the tests, since starting another takes seconds. */
export async function relevo(args: string[], env: Environment = {}): Promise<Ended> {
  const { io, ended } = recordingIo({ PATH: process.env.PATH, PORT: '0', ...env });
  return ended(await run(args, io));
}

/** What the program answers as a process of its own. */
export function relevoProcess(args: string[], env: Environment = {}): Promise<Ended> {
  return measured('process start', () => ending(start(args, env)));
}

export function recordingIo(env: Environment): { io: CommandIo; ended(code: number): Ended } {
  let [out, err] = ['', ''];
  const io: CommandIo = {
    env,
    print: (text) => {
      out += text;
    },
    printError: (text) => {
      err += text;
    },
    ask: async () => null,
    stop: () => new AbortController().signal,
  };
  return { io, ended: (code) => ({ code, out, err }) };
}

export interface Serving {
  child: ChildProcess;
  /** What it has printed so far. */
  out(): string;
  url: string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
  ended: Promise<Ended>;
}

/** `relevo serve` on a free port, from when it has printed where it serves. */
export async function serving(env: Environment): Promise<Serving> {
  const child = start(['serve'], { LOG_LEVEL: 'warn', ...env });
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  const ended = ending(child);
  const failed = ended.then(({ err }) => Promise.reject(new Error(err)));
  const url = await measured('process start', () => Promise.race([untilPrinted(() => /(http:\S+)\/graphql/.exec(out)?.[1]), failed]));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { child, out: () => out, url, end, ended };
}

export async function untilPrinted(look: () => string | undefined): Promise<string> {
  for (;;) {
    const found = look();
    if (found) return found;
    await pause(20);
  }
}

export function start(args: string[], env: Environment): ChildProcess {
  const child = spawn(process.execPath, [join(root, 'bin/relevo.js'), ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return child;
}

export async function ending(child: ChildProcess): Promise<Ended> {
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  return { code: await code, out, err };
}

/** One readable line with these words, and exit code 1. */
export function oneLine(words: string) {
  return { code: 1, out: '', err: expect.stringMatching(new RegExp(`^relevo: .*${words.replaceAll(/[.*+?^$()[\]{}|]/g, '\\$&')}.*\\n$`)) };
}
