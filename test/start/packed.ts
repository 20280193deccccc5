import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../src/core/root.ts';
import { type Environment, ending, type Serving, untilPrinted } from './relevo.ts';

export const runs = promisify(execFile);

/** As on a machine of an operator: its own Node, and nothing of this checkout on the path. */
export const plainPath = (process.env.PATH ?? '')
  .split(':')
  .filter((folder) => !folder.includes('node_modules'))
  .join(':');
const plain = { PATH: plainPath, HOME: process.env.HOME, npm_config_audit: 'false', npm_config_fund: 'false', npm_config_prefer_offline: 'true' };

export interface Packed {
  tarball: string;
  /** The paths in it. */
  files: string[];
}

/** What `npm pack` makes in a fresh clone. */
export async function pack(home: string): Promise<Packed> {
  const clone = await freshClone(join(home, 'clone'));
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  const { stdout } = await npm(clone, ['pack', '--json', '--silent', '--pack-destination', home], { ...plain, PATH: process.env.PATH });
  const [{ filename, files }] = JSON.parse(stdout);
  return { tarball: join(home, filename), files: files.map(({ path }: { path: string }) => path) };
}

/** The files under version control and those about to be, without what was installed or built. */
async function freshClone(folder: string): Promise<string> {
  const { stdout } = await runs('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, maxBuffer: 1e7 });
  for (const path of stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  return folder;
}

export function npm(cwd: string, args: string[], env: Environment = plain) {
  return runs('npm', args, { cwd, env, maxBuffer: 1e8 });
}

/** An empty folder into which the package is installed. */
export async function install(folder: string, tarball: string, ...options: string[]): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await npm(folder, ['install', ...options, tarball]);
  return folder;
}

export function npx(folder: string, args: string[], env: Environment = {}): ChildProcess {
  return spawn('npx', args, { cwd: folder, env: { ...plain, PORT: '0', LOG_LEVEL: 'warn', ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
}

/** `npx relevo serve`, from when it has printed where it serves. */
export async function npxServing(folder: string, env: Environment = {}): Promise<Pick<Serving, 'url' | 'end'>> {
  const child = npx(folder, ['relevo', 'serve'], env);
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  const ended = ending(child);
  const failed = ended.then(({ err }) => Promise.reject(new Error(err)));
  const url = await Promise.race([untilPrinted(() => /(http:\S+)\/graphql/.exec(out)?.[1]), failed]);
  const end = (signal: NodeJS.Signals) => {
    process.kill(-child.pid!, signal);
    return ended;
  };
  return { url, end };
}
